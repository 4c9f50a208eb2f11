using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>A request parameter or response property of a Custom API.</summary>
/// <param name="UniqueName">Key in the request's or response's parameters.</param>
/// <param name="Name">Primary name of the row, for makers; callers use the unique name.</param>
/// <param name="DisplayNames">Display names by language code; 0 is the default label.</param>
/// <param name="Descriptions">Descriptions by language code; 0 is the default label.</param>
/// <param name="Type">
/// Type code, 0 Boolean to 12 Guid (https://learn.microsoft.com/power-apps/developer/data-platform/customapi-tables).
/// </param>
/// <param name="IsOptional">Whether a caller may leave it out; always false for response properties.</param>
/// <param name="TableName">Logical name of the table for Entity, EntityCollection and EntityReference; null when any.</param>
internal sealed record PackageCustomApiParameter(
    string UniqueName,
    string Name,
    IReadOnlyDictionary<int, string> DisplayNames,
    IReadOnlyDictionary<int, string> Descriptions,
    int Type,
    bool IsOptional,
    string? TableName);
