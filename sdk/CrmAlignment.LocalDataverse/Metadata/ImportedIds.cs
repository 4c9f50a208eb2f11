using System;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Metadata;

/// <summary>Ids of rows for which a package carries none: the same component gets the same id in every import.</summary>
internal static class ImportedIds
{
    private static readonly Guid Namespace = new("2f5b2a53-8a43-4c9e-9a8f-60f1b7c6d8aa");

    public static Guid Of(string kind, string name) => NameBasedId.Create(Namespace, $"{kind}:{name.ToLowerInvariant()}");
}
