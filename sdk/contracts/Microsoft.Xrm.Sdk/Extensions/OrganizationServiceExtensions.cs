using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Extensions;

/// <summary>What is often asked of an organization.</summary>
public static class OrganizationServiceExtensions
{
    /// <summary>The definition of a table, with columns, relationships and privileges.</summary>
    /// <param name="serviceProxy">The organization.</param>
    /// <param name="logicalName">The table's logical name.</param>
    /// <returns>The definition.</returns>
    public static EntityMetadata GetEntityMetadata(this IOrganizationService serviceProxy, string logicalName)
        => ((RetrieveEntityResponse)serviceProxy.Execute(
            new RetrieveEntityRequest { LogicalName = logicalName, EntityFilters = EntityFilters.All })).EntityMetadata;
}
