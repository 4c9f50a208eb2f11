using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.WebApi.Faults;

namespace CrmAlignment.WebApi.Queries;

/// <summary>
/// What the platform does not take of $expand as a whole, refused with its code and, where its documentation has them, its words.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/join-tables
/// </summary>
internal static class ExpandRules
{
    private const int Most = 15;

    /// <summary>Refuses expansions that the platform refuses.</summary>
    /// <exception cref="WebApiException">There is one.</exception>
    public static void Check(IReadOnlyList<Expansion> expansions)
    {
        var all = All(expansions).ToList();
        var isNested = all.Count > expansions.Count;
        if (all.Count > Most)
        {
            // Each is a join, and so many more the platform does not take of a query.
            throw new WebApiException(
                400,
                "0x" + DataverseErrorCode.TooManyLinkEntitiesInQuery.ToString("x8", CultureInfo.InvariantCulture),
                string.Create(CultureInfo.InvariantCulture, $"Number of link entities in query exceeded maximum limit. A query takes {Most} $expand options, and this one has {all.Count}."));
        }

        if (all.Any(expansion => expansion is { IsReference: true, Navigation.IsCollection: true }))
        {
            throw Refused("Expand with $ref is only supported on lookup type navigation property.");
        }

        if (all.Any(expansion => expansion.Query is { } query && (query.Top is not null || query.OrderBy is not null) && (isNested || !expansion.Navigation.IsCollection)))
        {
            throw Refused("Only $select and $filter clause can be provided while doing $expand on many-to-one relationship or nested one-to-many relationship.");
        }

        if (all.FirstOrDefault(IsManyToMany) is { } many && (isNested || !all.All(IsManyToMany)))
        {
            throw Refused($"$expand of '{many.Navigation.Name}', a many-to-many relationship, is neither nested nor beside relationships of another type. Ask for them by requests of their own.");
        }
    }

    private static IEnumerable<Expansion> All(IReadOnlyList<Expansion> expansions) => expansions.Concat(expansions.SelectMany(expansion => All(expansion.Query?.Expansions ?? [])));

    private static bool IsManyToMany(Expansion expansion) => expansion.Navigation.Relationship is ManyToManyRelationship;

    private static WebApiException Refused(string message) => new(400, WebApiException.NotImplemented, message);
}
