using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Cli.Settings.Input;
using CrmAlignment.Client;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Settings;

/// <summary>
/// Signs criteria sets, terms and playbooks, and activates the sets, as the users whom the file names: signatures are theirs, so each is a request of its own.
/// One that is there already is left, so that an interrupted run goes on.
/// </summary>
/// <param name="kind">What is signed.</param>
/// <param name="service">Reads, and activates.</param>
/// <param name="serviceFor">The service of a user.</param>
internal sealed class Agreements(SignedRows kind, IOrganizationService service, Func<Guid, IOrganizationService> serviceFor)
{
    /// <summary>Refuses changes of what is in force or out of it: that is history.</summary>
    public void RequireDrafts(PlannedSection section, IReadOnlyList<DesiredRow> rows)
    {
        foreach (var row in rows.Where(row => Stored(row) is { } stored && PhaseOf(stored) != CriteriaSetPhase.Draft))
        {
            var stored = Stored(row)!.Id;
            if (section.Steps.FirstOrDefault(step => Touches(step.Request, stored)) is { } step)
            {
                throw new InputException(row.Place, $"The {kind.Word} {row.Name} is agreed and cannot change ({step.Text}).", $"Give the changed {kind.Word} the next version.");
            }
        }
    }

    /// <summary>What is left to do for them, in words.</summary>
    public IEnumerable<PlannedStep> Plan(IReadOnlyList<DesiredRow> rows, IReadOnlyCollection<string> newUsers) =>
        rows.Where(IsAsked).Select(row => Stored(row) is { } stored && PhaseOf(stored) != CriteriaSetPhase.Draft
            ? new PlannedStep(PlanAction.Leave, $"agreements {row.Name}", null)
            : new PlannedStep(PlanAction.Change, $"agreements {row.Name}: {Work(row, newUsers)}", null));

    /// <summary>Signs and activates.</summary>
    /// <returns>What is left to people: signatures where the caller may not act for another, and what needs them.</returns>
    public IReadOnlyList<string> Apply(IReadOnlyList<DesiredRow> rows)
    {
        var left = new List<string>();
        foreach (var row in rows.Where(IsAsked))
        {
            var stored = Stored(row)!;
            if (PhaseOf(stored) != CriteriaSetPhase.Draft)
            {
                continue;
            }

            var unsigned = Sign(row, stored, Shapes.MarketingSigner, AgreementSide.Marketing)
                .Concat(Sign(row, stored, Shapes.SalesSigner, AgreementSide.Sales)).ToList();
            left.AddRange(unsigned);
            if (kind.Activate is not { } activate || row.Others[Shapes.Activate] is not true)
            {
                continue;
            }

            if (unsigned.Count > 0)
            {
                left.Add($"agreements {row.Name}: activate, once both have signed; crma setup does it when it runs again");
                continue;
            }

            activate(new AlignmentClient(service), stored.Id);
        }

        return left;
    }

    private IReadOnlyList<string> Sign(DesiredRow row, Entity stored, string member, AgreementSide side)
    {
        // A small edit of a playbook is in force with the first signature.
        if (row.Others[member] is not string name || stored.GetAttributeValue<EntityReference>(SignedRows.SignerOf(side)) is not null
            || PhaseOf(Stored(row)!) != CriteriaSetPhase.Draft)
        {
            return [];
        }

        try
        {
            kind.Sign(new AlignmentClient(serviceFor(UserOf(row, name))), stored.Id, side);
            return [];
        }
        catch (AlignmentException denied) when (denied.Message.Contains(ActingForAnother.Privilege, StringComparison.OrdinalIgnoreCase))
        {
            // A signature is its signer's own. Who may not act for others leaves it to them; everything else goes on.
            return [$"agreements {row.Name}: {name} signs for {side} (the caller lacks {ActingForAnother.Privilege})"];
        }
    }

    private string Work(DesiredRow row, IReadOnlyCollection<string> newUsers)
    {
        var signers = new[] { Shapes.MarketingSigner, Shapes.SalesSigner }.Select(member => row.Others[member] as string).OfType<string>().ToList();
        foreach (var signer in signers.Where(signer => !newUsers.Contains(signer)))
        {
            UserOf(row, signer);
        }

        return string.Join(", ", signers.Select(signer => "sign as " + signer).Concat(IsActivated(row) ? ["activate"] : []));
    }

    private Guid UserOf(DesiredRow row, string name) => RowLookup.Find(service, "systemuser", "domainname", name)
        ?? throw new InputException(row.Place, $"There is no user \"{name}\" to sign.", "Correct the name, or add the user to \"users\".");

    private static bool IsAsked(DesiredRow row) =>
        IsActivated(row) || row.Others[Shapes.MarketingSigner] is string || row.Others[Shapes.SalesSigner] is string;

    private static bool IsActivated(DesiredRow row) => row.Others.TryGetValue(Shapes.Activate, out var asked) && asked is true;

    private Entity? Stored(DesiredRow row)
    {
        var query = new QueryExpression(kind.Shape.Table)
        {
            ColumnSet = new ColumnSet(SignedRows.Phase, SignedRows.SignerOf(AgreementSide.Marketing), SignedRows.SignerOf(AgreementSide.Sales)),
        };
        query.Criteria.AddCondition(SignedRows.Code, ConditionOperator.Equal, row.Values[SignedRows.Code]);
        query.Criteria.AddCondition(SignedRows.Version, ConditionOperator.Equal, row.Values[SignedRows.Version]);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault();
    }

    private static CriteriaSetPhase PhaseOf(Entity row) => (CriteriaSetPhase)row.GetAttributeValue<OptionSetValue>(SignedRows.Phase).Value;

    // The criteria of a set are agreed with it, and the steps of a playbook.
    private static bool Touches(OrganizationRequest? request, Guid id)
    {
        var target = request?.Parameters.TryGetValue("Target", out var value) == true ? value as Entity : null;
        return target is not null && (target.Id == id || target.GetAttributeValue<EntityReference>(CriterionTable.CriteriaSetId)?.Id == id
            || target.GetAttributeValue<EntityReference>(PlaybookStepTable.PlaybookId)?.Id == id);
    }
}
