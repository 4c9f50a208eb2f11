using System;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.Solution.Building;

/// <summary>
/// Ids of the package's components, which follow from their names (<see cref="NameBasedId"/>), so that every build of every version
/// gives the same component the same id and an import updates instead of adding.
/// </summary>
public static class StableId
{
    private static readonly Guid Namespace = new("5d1f6a0e-6c2b-4f0f-9d58-6f1a5f0c47a2");

    /// <summary>The id of a component.</summary>
    /// <param name="kind">Kind of component, such as step.</param>
    /// <param name="name">Name that is unique within the kind. Case counts.</param>
    public static Guid Of(string kind, string name) => NameBasedId.Create(Namespace, kind + ":" + name);
}
