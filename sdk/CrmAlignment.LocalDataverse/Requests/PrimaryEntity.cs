using System;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Requests;

/// <summary>Finds the row that a request is about in its parameters.</summary>
internal static class PrimaryEntity
{
    /// <summary>The row named by Target or EntityMoniker.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The reference, or null when neither parameter names a row.</returns>
    public static EntityReference? Of(OrganizationRequest request) =>
        Of(request.Parameters, "Target") ?? Of(request.Parameters, "EntityMoniker");

    /// <summary>The row named by one parameter.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="name">The parameter's name.</param>
    /// <returns>The reference, or null when the parameter is absent or names no row.</returns>
    public static EntityReference? Of(ParameterCollection parameters, string name)
    {
        if (!parameters.TryGetValue(name, out var value))
        {
            return null;
        }

        return value switch
        {
            Entity entity => new EntityReference(entity.LogicalName, entity.Id),
            EntityReference reference => reference,
            EntityCollection collection when collection.EntityName is { Length: > 0 } table => new EntityReference(table, Guid.Empty),
            _ => null,
        };
    }
}
