namespace CrmAlignment.LocalDataverse.Metadata;

/// <summary>A definition that is gone.</summary>
/// <param name="Kind">What it was.</param>
/// <param name="Name">Its name.</param>
/// <param name="Version">The first version of the catalog without it.</param>
internal sealed record DeletedDefinition(DefinitionKind Kind, string Name, int Version);
