using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Messages.Mapping;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Messages.Sales;

/// <summary>
/// QualifyLead: creates account, contact and opportunity as asked and closes the lead as qualified
/// (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.qualifyleadrequest). All inside go through the pipeline.
/// </summary>
internal sealed class QualifyLeadHandler(SalesOptions options) : IMessageHandler
{
    private const int Open = 0;
    private const int Qualified = 1;

    public string Name => "QualifyLead";

    public EntityReference? PrimaryOf(OrganizationRequest request) => PrimaryEntity.Of(request.Parameters, "LeadId");

    public OrganizationResponse Execute(IRequestScope scope)
    {
        var reference = scope.Required<EntityReference>("LeadId");
        if (scope.Optional<EntityReference>("ProcessInstanceId") is not null)
        {
            throw DataverseFault.NotSupported("QualifyLead with ProcessInstanceId: there are no business process flows");
        }

        var lead = scope.Service.Retrieve("lead", reference.Id, new ColumnSet(true));
        RequireOpen(lead);
        var status = RowState.StatusOf(scope.Catalog.Table("lead"), Qualified, scope.Optional<OptionSetValue>("Status"));

        var created = new EntityReferenceCollection();
        var account = CreateAccount(scope, lead, created);
        var contact = CreateContact(scope, lead, account, created);
        var opportunity = CreateOpportunity(scope, lead, account, contact, created);
        WriteResults(scope, lead, account, contact, opportunity);
        RowState.Change(scope, options, lead.ToEntityReference(), Qualified, status);
        return new QualifyLeadResponse { Results = { ["CreatedEntities"] = created } };
    }

    private static void RequireOpen(Entity lead)
    {
        if (lead.GetAttributeValue<OptionSetValue>("statecode")?.Value is { } state and not Open)
        {
            var name = state == Qualified ? "qualified" : "disqualified";
            throw DataverseFault.InvalidOperation(
                $"The lead {lead.Id} is already {name} and cannot be qualified; only an open lead can. Reactivate it first.");
        }
    }

    private EntityReference? CreateAccount(IRequestScope scope, Entity lead, EntityReferenceCollection created)
    {
        if (!scope.Optional<bool>("CreateAccount"))
        {
            return lead.GetAttributeValue<EntityReference>("parentaccountid");
        }

        return Create(scope, lead, ColumnMaps.NewRow(scope.Transaction, lead, "account"), created);
    }

    private EntityReference? CreateContact(IRequestScope scope, Entity lead, EntityReference? account, EntityReferenceCollection created)
    {
        if (!scope.Optional<bool>("CreateContact"))
        {
            return lead.GetAttributeValue<EntityReference>("parentcontactid");
        }

        var contact = ColumnMaps.NewRow(scope.Transaction, lead, "contact");
        if (account is not null)
        {
            contact["parentcustomerid"] = account;
        }

        return Create(scope, lead, contact, created);
    }

    private EntityReference? CreateOpportunity(
        IRequestScope scope, Entity lead, EntityReference? account, EntityReference? contact, EntityReferenceCollection created)
    {
        if (!scope.Optional<bool>("CreateOpportunity"))
        {
            return null;
        }

        var opportunity = ColumnMaps.NewRow(scope.Transaction, lead, "opportunity");
        Set(opportunity, "parentaccountid", account);
        Set(opportunity, "parentcontactid", contact);
        Set(opportunity, "customerid", scope.Optional<EntityReference>("OpportunityCustomerId") ?? account ?? contact);
        Set(opportunity, "campaignid", scope.Optional<EntityReference>("SourceCampaignId"));
        Set(opportunity, "transactioncurrencyid", Currency(scope, opportunity));
        return Create(scope, lead, opportunity, created);
    }

    // The one of the request, else that of the lead. Opportunities are never without: their currency is required, and clients of the Web
    // API, where the parameter may be left out (https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/qualifylead),
    // could not save the form of one that has none.
    private static EntityReference Currency(IRequestScope scope, Entity opportunity) =>
        scope.Optional<EntityReference>("OpportunityCurrencyId")
        ?? opportunity.GetAttributeValue<EntityReference>("transactioncurrencyid")
        ?? new EntityReference("transactioncurrency", DefaultCurrency.Of(scope).Id);

    private EntityReference Create(IRequestScope scope, Entity lead, Entity row, EntityReferenceCollection created)
    {
        if (options.KeepsLeadOwner)
        {
            Set(row, "ownerid", lead.GetAttributeValue<EntityReference>("ownerid"));
        }

        var reference = new EntityReference(row.LogicalName, scope.Service.Create(row));
        created.Add(reference);
        return reference;
    }

    private void WriteResults(
        IRequestScope scope,
        Entity lead,
        EntityReference? account,
        EntityReference? contact,
        EntityReference? opportunity)
    {
        var update = new Entity("lead", lead.Id);
        SetIfChanged(update, lead, "parentaccountid", account);
        SetIfChanged(update, lead, "parentcontactid", contact);
        SetIfChanged(update, lead, "qualifyingopportunityid", opportunity);
        if (options.WritesResultsToLead && update.Attributes.Count > 0)
        {
            scope.Service.Update(update);
        }
    }

    private static void SetIfChanged(Entity update, Entity lead, string column, EntityReference? value)
    {
        if (value is not null && lead.GetAttributeValue<EntityReference>(column)?.Id != value.Id)
        {
            update[column] = value;
        }
    }

    private static void Set(Entity row, string column, EntityReference? value)
    {
        if (value is not null)
        {
            row[column] = value;
        }
    }
}
