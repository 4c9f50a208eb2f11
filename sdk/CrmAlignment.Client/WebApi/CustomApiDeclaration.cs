using System.Collections.Generic;

namespace CrmAlignment.Client.WebApi;

/// <summary>What must be known of a Custom API to call it.</summary>
/// <param name="IsFunction">Whether it is called with GET.</param>
/// <param name="IsBound">Whether it is bound to a row.</param>
/// <param name="BoundSet">Logical name of the table to whose set it is bound; null for none.</param>
/// <param name="Properties">What it answers with, by name.</param>
internal sealed record CustomApiDeclaration(bool IsFunction, bool IsBound, string? BoundSet, IReadOnlyDictionary<string, CustomApiProperty> Properties);
