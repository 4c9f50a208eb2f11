using System;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Cli.Replay;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Cli.Demo;

/// <summary>Leads of the partner programme are of a category of their own, those of all others of the default one.</summary>
/// <param name="service">Connection of the marketing user.</param>
internal sealed class PartnerCategory(IOrganizationService service)
{
    private const string Code = "partner";
    private const string Campaign = "Partner programme";

    private readonly Lazy<Guid?> _category = new(() => RowLookup.Find(service, LeadCategoryTable.LogicalName, LeadCategoryTable.Code, Code));

    /// <summary>Writes the category of a lead that has arrived.</summary>
    public void After(FunnelEvent happening, Guid? lead)
    {
        if (happening is LeadArrived { Campaign: Campaign } && lead is { } id && _category.Value is { } category)
        {
            service.Update(new Entity(LeadTable.LogicalName, id)
            {
                [LeadTable.LeadCategoryId] = new EntityReference(LeadCategoryTable.LogicalName, category),
            });
        }
    }
}
