using System;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>A funnel whose leads and opportunities have people.</summary>
internal sealed class BuyingWorld : IDisposable
{
    public Funnel Funnel { get; } = new();

    public void Dispose() => Funnel.Dispose();

    public static Entity Row(string table, Guid id, string? name, PurchaseRole role, Guid? contact = null)
    {
        var row = new Entity(BuyingRoleTable.LogicalName)
        {
            [table == "lead" ? BuyingRoleTable.LeadId : BuyingRoleTable.OpportunityId] = new EntityReference(table, id),
            [BuyingRoleTable.Name] = name,
            [BuyingRoleTable.Role] = new OptionSetValue((int)role),
        };
        if (contact is { } known)
        {
            row[BuyingRoleTable.ContactId] = new EntityReference("contact", known);
        }

        return row;
    }

    public Guid Add(IOrganizationService service, Guid lead, string? name, PurchaseRole role, Guid? contact = null) =>
        service.Create(Row("lead", lead, name, role, contact));

    public Guid AddTo(IOrganizationService service, string table, Guid id, string name, PurchaseRole role) => service.Create(Row(table, id, name, role));

    public void SetState(Guid role, int state) => Funnel.Sales.Update(new Entity(BuyingRoleTable.LogicalName, role)
    {
        ["statecode"] = new OptionSetValue(state),
        ["statuscode"] = new OptionSetValue(state + 1),
    });

    public Guid Opportunity(Guid? lead, decimal value = 0, params (string Column, object? Value)[] more)
    {
        var row = new Entity(OpportunityTable.LogicalName) { [OpportunityTable.Name] = "Machines", [OpportunityTable.EstimatedValue] = new Money(value) };
        if (lead is { } from)
        {
            row[OpportunityTable.OriginatingLeadId] = new EntityReference(LeadTable.LogicalName, from);
        }

        foreach (var (column, given) in more)
        {
            row[column] = given;
        }

        return Funnel.Sales.Create(row);
    }

    /// <summary>Sales qualifies a lead.</summary>
    /// <returns>The opportunity.</returns>
    public Guid Qualify(Guid lead)
    {
        Funnel.Sales.Execute(new QualifyLeadRequest
        {
            LeadId = new EntityReference(LeadTable.LogicalName, lead),
            CreateAccount = true,
            CreateOpportunity = true,
            Status = new OptionSetValue(-1),
        });
        return Funnel.Rows(OpportunityTable.LogicalName, OpportunityTable.OriginatingLeadId, lead)[0].Id;
    }

    public void Drain() => Funnel.Organization.DrainAsyncOperations();

    public Entity Read(string table, Guid id) => Funnel.Admin.Retrieve(table, id, new ColumnSet(true));

    public Entity Role(Guid id) => Read(BuyingRoleTable.LogicalName, id);

    /// <summary>What a lead or opportunity shows, once all asynchronous work is done.</summary>
    public (int? People, int? Deciders, string? Roles) Shown(Guid id, string table = "lead")
    {
        Drain();
        var row = Read(table, id);
        return (row.GetAttributeValue<int?>(PurchaseColumns.People), row.GetAttributeValue<int?>(PurchaseColumns.Deciders), row.GetAttributeValue<string>(PurchaseColumns.KnownRoles));
    }

    public bool? IsTicked(Guid id, string table = "lead") => Read(table, id).GetAttributeValue<bool?>(PurchaseColumns.DecisionMaker);
}
