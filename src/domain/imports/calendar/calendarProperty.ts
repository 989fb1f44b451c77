import ICAL from "ical.js";
import type { Component } from "./readComponents.ts";

/** A property as the library reads it: texts without their escapes, times as `2026-12-05T18:00:00`. */
export interface Property {
  /** The line it stands at, counted from 1. */
  at: number;
  /** By their names in small letters. */
  params: Readonly<Record<string, string | string[]>>;
  /** `text`, `date`, `date-time`, `period`… */
  type: string;
  values: readonly unknown[];
  /** The line itself, from its name on. */
  line: string;
}

/** Raised for a property that cannot be read. */
export class BrokenProperty extends Error {
  override readonly name = "BrokenProperty";
  readonly line: string;

  constructor(line: string) {
    super(`Cannot read the property "${line.slice(0, 80)}"`);
    this.line = line;
  }
}

/** All properties of that name. @throws BrokenProperty */
export function propertiesOf({ lines }: Component, name: string): Property[] {
  return lines
    .filter((line) => line.name === name)
    .map(({ at, text }) => {
      try {
        const [, params, type, ...values] = ICAL.parse.property(text) as [
          string,
          Property["params"],
          string,
          ...unknown[],
        ];
        return { at, params, type, values, line: text };
      } catch {
        throw new BrokenProperty(text);
      }
    });
}

/** The first property of that name. @throws BrokenProperty */
export function propertyOf(component: Component, name: string): Property | undefined {
  return propertiesOf(component, name)[0];
}

/** The first property of that name as a text; empty where there is none. @throws BrokenProperty */
export function textOf(component: Component, name: string): string {
  const value = propertyOf(component, name)?.values[0];
  return typeof value === "string" ? value : "";
}

/** A parameter's text. */
export function paramOf({ params }: Property, name: string): string | undefined {
  const value = params[name];
  return typeof value === "object" ? value[0] : value;
}
