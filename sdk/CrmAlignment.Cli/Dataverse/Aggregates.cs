using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Dataverse;

/// <summary>Runs FetchXML aggregates and unwraps their values.</summary>
internal static class Aggregates
{
    /// <summary>Runs a query; each group is one row of aliased values.</summary>
    /// <param name="service">Connection.</param>
    /// <param name="fetchXml">The query: constants of the model only, never input.</param>
    public static IReadOnlyList<Entity> Run(IOrganizationService service, string fetchXml) =>
        service.RetrieveMultiple(new FetchExpression(fetchXml)).Entities;

    /// <summary>The value behind an alias; default when the group has none.</summary>
    public static T? Value<T>(Entity group, string alias) =>
        group.GetAttributeValue<AliasedValue>(alias) is { Value: T value } ? value : default;
}
