using System;
using CrmAlignment.Model;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <content>What moves numbers without a save of the row that they come from, and what else a storm brings.</content>
internal sealed partial class RandomHistory
{
    private Guid[] _units = [];

    private Action[] SilentMoves(Guid unit)
    {
        var south = Service.Create(new Entity("businessunit")
        {
            ["name"] = "South",
            ["parentbusinessunitid"] = new EntityReference("businessunit", _funnel.Organization.RootBusinessUnitId),
        });
        _units = [unit, south];
        return [MoveUser, MoveUser, MoveUser, MoveUnit, Recalculate, Audit];
    }

    private Action[] Storm() =>
        [ToggleTemplate, ToggleTemplate, ChangeRate, DealInCurrency, BackDate, BackDate, EmptyCloseDate, GiveEverythingAway, DeleteSome, ChangeReason, PrepareReason, CloseBySetState, Reject];

    private EntityReference Currency() => new("transactioncurrency", Service.Create(new Entity("transactioncurrency")
    {
        ["currencyname"] = "Hryvnia",
        ["isocurrencycode"] = "UAH",
        ["currencysymbol"] = "H",
        ["currencyprecision"] = 2,
        ["exchangerate"] = 40m,
    }));

    // One funnel may have several histories.
    private void Spam() => Service.Execute(new UpsertRequest
    {
        Target = new Entity(RejectionReasonTable.LogicalName, RejectionReasonTable.Code, "SPAM")
        {
            [RejectionReasonTable.Name] = "Spam",
            [RejectionReasonTable.Recyclable] = false,
            [RejectionReasonTable.ExcludedFromKpis] = true,
        },
    });

    // What was decided for it before stays as it was.
    private void ChangeReason() =>
        Change(RejectionReasonTable.LogicalName, RejectionReasonTable.ExcludedFromKpis, _random.Next(3) > 0);

    private void PrepareReason() =>
        Change("lead", LeadTable.RejectionReasonId, _random.Next(4) == 0 ? null : Any(RejectionReasonTable.LogicalName));

    private void CloseBySetState() => Service.Execute(new SetStateRequest
    {
        EntityMoniker = Any("lead"),
        State = new OptionSetValue(2),
        Status = new OptionSetValue(4),
    });

    private void MoveUser()
    {
        var user = _owners[_random.Next(_owners.Length)];
        var unit = _random.Next(3) == 0 ? _funnel.Organization.RootBusinessUnitId : _units[_random.Next(_units.Length)];
        Service.Update(new Entity("systemuser", user) { ["businessunitid"] = new EntityReference("businessunit", unit) });

        // The move takes his roles away; without one he could own nothing more.
        PreparedFunnel.GiveRole(Service, user, Publisher.SalesRole, unit);
    }

    private void MoveUnit() => Service.Execute(new SetParentBusinessUnitRequest
    {
        BusinessUnitId = _units[1],
        ParentId = _random.Next(2) == 0 ? _units[0] : _funnel.Organization.RootBusinessUnitId,
    });

    private void ToggleTemplate()
    {
        var campaign = Any("campaign");
        var before = Service.Retrieve("campaign", campaign.Id, new ColumnSet("istemplate")).GetAttributeValue<bool?>("istemplate") ?? false;
        Service.Update(new Entity("campaign", campaign.Id) { ["istemplate"] = !before });
    }

    private void ChangeRate() => Service.Update(new Entity("transactioncurrency", _currency.Id) { ["exchangerate"] = _random.Next(35, 45) * 1m });

    private void DealInCurrency() => Service.Update(new Entity("opportunity", Any("opportunity").Id)
    {
        ["transactioncurrencyid"] = _currency,
        ["actualvalue"] = Amount(),
    });

    private void BackDate()
    {
        var table = Table("opportunity", "campaign", "campaignactivity");
        var date = _funnel.Clock.UtcNow.Date.AddDays(-_random.Next(120));
        Change(table, table == "opportunity" ? "actualclosedate" : "actualstart", date);
    }

    private void EmptyCloseDate() => Change("opportunity", "actualclosedate", null);

    private void GiveEverythingAway() => Service.Execute(new ReassignObjectsOwnerRequest
    {
        FromPrincipal = new EntityReference("systemuser", _owners[0]),
        ToPrincipal = new EntityReference("systemuser", _owners[1]),
    });

    private void Recalculate() => _funnel.AdministratorClient.RecalculateKpis(batchSize: _random.Next(1, 9));

    private void Audit() => _funnel.AdministratorClient.AuditAllKpis(correct: _random.Next(2) == 0, batchSize: _random.Next(5, 50));
}
