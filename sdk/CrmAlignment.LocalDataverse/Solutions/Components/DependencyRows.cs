using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Solutions.Components;

/// <summary>
/// Dependencies as the messages return them: rows of the table dependency
/// (https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/dependency), which keeps none here.
/// </summary>
internal static class DependencyRows
{
    private const string Table = "dependency";

    /// <summary>dependencytype: a dependency between published components.</summary>
    private const int Published = 2;

    /// <summary>The dependencies as rows.</summary>
    public static EntityCollection Of(IEnumerable<Dependency> dependencies) => new([.. dependencies.Select(Row)]) { EntityName = Table };

    private static Entity Row(Dependency dependency)
    {
        var (dependent, required) = dependency;
        return new Entity(Table, ImportedIds.Of(Table, $"{dependent}:{required}"))
        {
            ["dependentcomponenttype"] = new OptionSetValue(dependent.Type),
            ["dependentcomponentobjectid"] = dependent.Id,
            ["requiredcomponenttype"] = new OptionSetValue(required.Type),
            ["requiredcomponentobjectid"] = required.Id,
            ["dependencytype"] = new OptionSetValue(Published),
        };
    }
}
