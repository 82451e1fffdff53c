/**
 * Compares what left the sandbox with the types of Stripe's SDK, for tests: every required field there, no field the SDK
 * does not know, every value of an allowed type. The types are made from Stripe's OpenAPI description of the same API
 * version; the description itself comes in a package only a year older (see decision 006).
 */
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** What is wrong with a value that should be of this SDK type (`PaymentIntent`, `ApiList<Charge>`), each with its path. */
export type DifferencesFrom = (type: string, value: unknown) => string[];

/** @param names every type that will be asked for */
export function readSdkTypes(names: readonly string[]): DifferencesFrom {
  const probe = fileURLToPath(new URL("./sdk-types-probe.ts", import.meta.url));
  const text = `import type Stripe from "stripe";\n${names
    .map((name, index) => `export type T${index} = Stripe.${name.replace("<", "<Stripe.")};`)
    .join("\n")}`;
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: ["node"],
  };
  const host = ts.createCompilerHost(options);
  const onDisk = ts.createCompilerHost(options);
  // The probe exists only in memory.
  host.fileExists = (file) => file === probe || onDisk.fileExists(file);
  host.readFile = (file) => (file === probe ? text : onDisk.readFile(file));
  host.getSourceFile = (file, version) =>
    file === probe ? ts.createSourceFile(file, text, version) : onDisk.getSourceFile(file, version);
  const program = ts.createProgram([probe], options, host);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(probe);
  const broken = source ? program.getSemanticDiagnostics(source) : [];
  if (broken.length > 0) throw new Error(`The SDK lacks a type: ${ts.formatDiagnostics(broken, host)}`);
  return (name, value) => {
    const alias = source?.statements.find(
      (one) => ts.isTypeAliasDeclaration(one) && one.name.text === `T${names.indexOf(name)}`,
    );
    if (!alias) throw new Error(`The type ${name} was not named to readSdkTypes.`);
    return differences(checker, value, checker.getTypeAtLocation(alias), name);
  };
}

function differences(checker: ts.TypeChecker, value: unknown, type: ts.Type, path: string): string[] {
  if (type.isUnion()) {
    const tries = candidates(checker, value, type.types).map((one) => differences(checker, value, one, path));
    // Of several object types the nearest one's differences say most.
    return tries.some((one) => one.length === 0)
      ? []
      : (tries.sort((one, other) => one.length - other.length)[0] ?? []);
  }
  const says = checker.typeToString(type);
  const isAllowed = primitiveAllowed(checker, value, type);
  if (isAllowed !== undefined) return isAllowed ? [] : [`${path} is ${JSON.stringify(value)}, not ${says}`];
  if (typeof value !== "object" || value === null)
    return [`${path} is ${JSON.stringify(value)}, not ${says}`, path];
  if (Array.isArray(value)) {
    const element = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
    return element
      ? value.flatMap((entry, index) => differences(checker, entry, element, `${path}[${index}]`))
      : [`${path} is a list, not ${says}`];
  }
  return objectDifferences(checker, value as Record<string, unknown>, type, path);
}

/** Of the SDK's 250 kinds of event and the like, only those whose `object` and `type` fit: the others can't. */
function candidates(checker: ts.TypeChecker, value: unknown, types: ts.Type[]): ts.Type[] {
  if (typeof value !== "object" || value === null) return types;
  const fields = value as Record<string, unknown>;
  const fitting = types.filter((type) =>
    ["object", "type"].every((name) => {
      const property = type.getProperty(name);
      const expected = property && checker.getTypeOfSymbol(property);
      return !expected?.isStringLiteral() || expected.value === fields[name];
    }),
  );
  return fitting.length > 0 ? fitting : types;
}

function primitiveAllowed(checker: ts.TypeChecker, value: unknown, type: ts.Type): boolean | undefined {
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return true;
  if (type.flags & ts.TypeFlags.Null) return value === null;
  if (type.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)) return value === undefined;
  if (type.isStringLiteral() || type.isNumberLiteral()) return value === type.value;
  if (type.flags & ts.TypeFlags.BooleanLiteral) return String(value) === checker.typeToString(type);
  if (type.flags & ts.TypeFlags.String) return typeof value === "string";
  // `string & {}`: a value that a later API version may add. The sandbox must use the known ones.
  if (type.isIntersection()) return false;
  if (type.flags & ts.TypeFlags.Number) return typeof value === "number";
  if (type.flags & ts.TypeFlags.Boolean) return typeof value === "boolean";
  return undefined;
}

function objectDifferences(
  checker: ts.TypeChecker,
  value: Record<string, unknown>,
  type: ts.Type,
  path: string,
): string[] {
  const properties = checker.getPropertiesOfType(type);
  const known = new Set(properties.map(({ name }) => name));
  const hasAnyName = checker.getIndexTypeOfType(type, ts.IndexKind.String) !== undefined;
  const unknown = hasAnyName ? [] : Object.keys(value).filter((name) => !known.has(name));
  return [
    ...unknown.map((name) => `${path}.${name} is no field of ${checker.typeToString(type)}`),
    ...properties.flatMap((property) => {
      const name = property.name;
      const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0;
      if (!(name in value)) return isOptional ? [] : [`${path}.${name} is missing`];
      return differences(checker, value[name], checker.getTypeOfSymbol(property), `${path}.${name}`);
    }),
  ];
}
