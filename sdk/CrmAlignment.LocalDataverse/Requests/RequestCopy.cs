using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Requests;

/// <summary>
/// Copies what plug-ins may change, so that a caller's objects stay as they were: over the wire they would be copies
/// too. Only requests that steps see are copied.
/// </summary>
internal static class RequestCopy
{
    /// <summary>Replaces the rows in a request's parameters by copies.</summary>
    /// <param name="request">The request; its parameter collection is the pipeline's own already.</param>
    public static void DetachFromCaller(OrganizationRequest request)
    {
        foreach (var name in new List<string>(request.Parameters.Keys))
        {
            request.Parameters[name] = CopyOf(request.Parameters[name]);
        }
    }

    /// <summary>A request of the same type whose parameter collection belongs to the pipeline.</summary>
    /// <param name="request">The caller's request.</param>
    /// <returns>The pipeline's request.</returns>
    public static OrganizationRequest Shallow(OrganizationRequest request)
    {
        var copy = new OrganizationRequest(request.RequestName) { RequestId = request.RequestId };
        copy.Parameters.AddRange(request.Parameters);
        return copy;
    }

    /// <summary>A copy of a row: its columns, not what they refer to.</summary>
    /// <param name="entity">The row.</param>
    /// <returns>The copy.</returns>
    public static Entity CopyOf(Entity entity)
    {
        // A row may, by mistake, hold itself.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var copy = new Entity(entity.LogicalName, entity.Id) { RowVersion = entity.RowVersion, EntityState = entity.EntityState };
        foreach (var attribute in entity.Attributes)
        {
            copy.Attributes[attribute.Key] = CopyOf(attribute.Value);
        }

        copy.KeyAttributes.AddRange(entity.KeyAttributes);
        copy.RelatedEntities.AddRange(entity.RelatedEntities);
        copy.FormattedValues.AddRange(entity.FormattedValues);
        return copy;
    }

    private static object? CopyOf(object? value) => value switch
    {
        Entity entity => CopyOf(entity),
        EntityReference reference => CopyOf(reference),
        OptionSetValue option => new OptionSetValue(option.Value),
        Money money => new Money(money.Value),
        EntityCollection collection => CopyOf(collection),
        _ => value,
    };

    private static EntityReference CopyOf(EntityReference reference)
    {
        var copy = new EntityReference(reference.LogicalName, reference.Id) { Name = reference.Name, RowVersion = reference.RowVersion };
        copy.KeyAttributes.AddRange(reference.KeyAttributes);
        return copy;
    }

    private static EntityCollection CopyOf(EntityCollection collection)
    {
        var copy = new EntityCollection { EntityName = collection.EntityName };
        foreach (var entity in collection.Entities)
        {
            copy.Entities.Add(CopyOf(entity));
        }

        return copy;
    }
}
