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
/// Signs and activates criteria sets, as the users whom the file names: signatures are theirs, so each is a request of its own. One that is
/// there already is left, so that an interrupted run goes on.
/// </summary>
/// <param name="service">Reads, and activates.</param>
/// <param name="serviceFor">The service of a user.</param>
internal sealed class Agreements(IOrganizationService service, Func<Guid, IOrganizationService> serviceFor)
{
    /// <summary>Refuses changes of sets that are in force or out of it: they are history.</summary>
    public void RequireDrafts(PlannedSection section, IReadOnlyList<DesiredRow> sets)
    {
        foreach (var set in sets.Where(set => Stored(set) is { } stored && PhaseOf(stored) != CriteriaSetPhase.Draft))
        {
            var stored = Stored(set)!.Id;
            if (section.Steps.FirstOrDefault(step => Touches(step.Request, stored)) is { } step)
            {
                throw new InputException(set.Place, $"The set {set.Name} is agreed and cannot change ({step.Text}).", "Give the changed set the next version.");
            }
        }
    }

    /// <summary>What is left to do for the sets, in words.</summary>
    public PlannedSection Plan(IReadOnlyList<DesiredRow> sets, IReadOnlyCollection<string> newUsers) => new(
        "agreements", false,
        [.. sets.Where(IsAsked).Select(set => Stored(set) is { } stored && PhaseOf(stored) != CriteriaSetPhase.Draft
            ? new PlannedStep(PlanAction.Leave, $"agreements {set.Name}", null)
            : new PlannedStep(PlanAction.Change, $"agreements {set.Name}: {Work(set, newUsers)}", null))],
        []);

    /// <summary>Signs and activates.</summary>
    /// <returns>What is left to people: signatures where the caller may not act for another, and what needs them.</returns>
    public IReadOnlyList<string> Apply(IReadOnlyList<DesiredRow> sets)
    {
        var left = new List<string>();
        foreach (var set in sets.Where(IsAsked))
        {
            var stored = Stored(set)!;
            if (PhaseOf(stored) != CriteriaSetPhase.Draft)
            {
                continue;
            }

            var unsigned = Sign(set, stored, Shapes.MarketingSigner, CriteriaSetTable.MarketingAgreedBy, AgreementSide.Marketing)
                .Concat(Sign(set, stored, Shapes.SalesSigner, CriteriaSetTable.SalesAgreedBy, AgreementSide.Sales)).ToList();
            left.AddRange(unsigned);
            if (set.Others[Shapes.Activate] is not true)
            {
                continue;
            }

            if (unsigned.Count > 0)
            {
                left.Add($"agreements {set.Name}: activate, once both have signed; crma setup does it when it runs again");
                continue;
            }

            new AlignmentClient(service).ActivateCriteriaSet(stored.Id);
        }

        return left;
    }

    private IReadOnlyList<string> Sign(DesiredRow set, Entity stored, string member, string column, AgreementSide side)
    {
        if (set.Others[member] is not string name || stored.GetAttributeValue<EntityReference>(column) is not null)
        {
            return [];
        }

        try
        {
            new AlignmentClient(serviceFor(UserOf(set, name))).AgreeCriteriaSet(stored.Id, side);
            return [];
        }
        catch (AlignmentException denied) when (denied.Message.Contains(ActingForAnother.Privilege, StringComparison.OrdinalIgnoreCase))
        {
            // A signature is its signer's own. Who may not act for others leaves it to them; everything else goes on.
            return [$"agreements {set.Name}: {name} signs for {side} (the caller lacks {ActingForAnother.Privilege})"];
        }
    }

    private string Work(DesiredRow set, IReadOnlyCollection<string> newUsers)
    {
        var signers = new[] { Shapes.MarketingSigner, Shapes.SalesSigner }.Select(member => set.Others[member] as string).OfType<string>().ToList();
        foreach (var signer in signers.Where(signer => !newUsers.Contains(signer)))
        {
            UserOf(set, signer);
        }

        return string.Join(", ", signers.Select(signer => "sign as " + signer).Concat(set.Others[Shapes.Activate] is true ? ["activate"] : []));
    }

    private Guid UserOf(DesiredRow set, string name) => RowLookup.Find(service, "systemuser", "domainname", name)
        ?? throw new InputException(set.Place, $"There is no user \"{name}\" to sign.", "Correct the name, or add the user to \"users\".");

    private static bool IsAsked(DesiredRow set) =>
        set.Others[Shapes.Activate] is true || set.Others[Shapes.MarketingSigner] is string || set.Others[Shapes.SalesSigner] is string;

    private Entity? Stored(DesiredRow set)
    {
        var query = new QueryExpression(CriteriaSetTable.LogicalName)
        {
            ColumnSet = new ColumnSet(CriteriaSetTable.Phase, CriteriaSetTable.MarketingAgreedBy, CriteriaSetTable.SalesAgreedBy),
        };
        query.Criteria.AddCondition(CriteriaSetTable.Code, ConditionOperator.Equal, set.Values[CriteriaSetTable.Code]);
        query.Criteria.AddCondition(CriteriaSetTable.Version, ConditionOperator.Equal, set.Values[CriteriaSetTable.Version]);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault();
    }

    private static CriteriaSetPhase PhaseOf(Entity set) => (CriteriaSetPhase)set.GetAttributeValue<OptionSetValue>(CriteriaSetTable.Phase).Value;

    private static bool Touches(OrganizationRequest? request, Guid set)
    {
        var target = request?.Parameters.TryGetValue("Target", out var value) == true ? value as Entity : null;
        return target is not null && (target.Id == set || target.GetAttributeValue<EntityReference>(CriterionTable.CriteriaSetId)?.Id == set);
    }
}
