using System;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>A component that the package uses and does not contain, as solution.xml declares it.</summary>
/// <param name="Type">Component type, as code ("2") or as word ("MaskingRule").</param>
/// <param name="SchemaName">Schema name; null for components known by id.</param>
/// <param name="ParentSchemaName">For a column: schema name of its table.</param>
/// <param name="Id">Id; null for components known by name.</param>
/// <param name="DisplayName">What its author calls it; null when the file gives none.</param>
/// <param name="Solution">Solution that brings it, with its version; null when the file gives none.</param>
/// <param name="Dependent">What uses it, as its author calls it; null when the file gives none.</param>
internal sealed record MissingDependency(
    string Type,
    string? SchemaName,
    string? ParentSchemaName,
    Guid? Id,
    string? DisplayName,
    string? Solution,
    string? Dependent);
