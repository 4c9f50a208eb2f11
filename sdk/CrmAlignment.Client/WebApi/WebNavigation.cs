namespace CrmAlignment.Client.WebApi;

/// <summary>A navigation property.</summary>
/// <param name="Name">Name of the property.</param>
/// <param name="Relationship">Schema name of the relationship.</param>
/// <param name="Column">The lookup that it reads; null for a collection.</param>
/// <param name="Target">Logical name of the table that it leads to.</param>
/// <param name="IsSecondEnd">Whether it is the second end of a relationship between a table and itself.</param>
internal sealed record WebNavigation(string Name, string Relationship, string? Column, string Target, bool IsSecondEnd = false);
