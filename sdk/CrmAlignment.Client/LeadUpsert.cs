using System;
using CrmAlignment.Client.Leads;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.Client;

/// <summary>The platform's Upsert of a lead that is imported.</summary>
internal static class LeadUpsert
{
    /// <summary>The request.</summary>
    /// <exception cref="ArgumentException">The lead is null, or its external key empty.</exception>
    public static UpsertRequest Of(LeadImport lead) => string.IsNullOrWhiteSpace(lead?.ExternalKey)
        ? throw new ArgumentException("A lead to import needs an external key: without one it could not be found again.", nameof(lead))
        : new UpsertRequest { Target = EntityOf(lead!) };

    /// <summary>What it answered.</summary>
    public static UpsertedLead Read(UpsertResponse response) => new(response.Target.Id, response.RecordCreated);

    private static Entity EntityOf(LeadImport lead)
    {
        var entity = new Entity(LeadTable.LogicalName, LeadTable.ExternalKey, lead.ExternalKey);
        foreach (var column in lead.OtherColumns)
        {
            entity[column.Key] = column.Value;
        }

        Set(LeadTable.Subject, lead.Subject);
        Set(LeadTable.FirstName, lead.FirstName);
        Set(LeadTable.LastName, lead.LastName);
        Set(LeadTable.CompanyName, lead.CompanyName);
        Set(LeadTable.EstimatedAmount, lead.EstimatedAmount is { } amount ? new Money(amount) : null);
        Set(LeadTable.CampaignId, lead.CampaignId is { } campaign ? new EntityReference(CampaignTable.LogicalName, campaign) : null);
        Set(LeadTable.LeadCategoryId, lead.LeadCategoryId is { } category ? new EntityReference(LeadCategoryTable.LogicalName, category) : null);
        Set(LeadTable.SourcedBy, lead.SourcedBy is { } sourcedBy ? new OptionSetValue((int)sourcedBy) : null);
        Set(LeadTable.Segment, lead.Segment);
        Set(LeadTable.LeadType, lead.LeadType);
        Set(LeadTable.Origin, lead.Origin);
        return entity;

        void Set(string column, object? value)
        {
            if (value is not null)
            {
                entity[column] = value;
            }
        }
    }
}
