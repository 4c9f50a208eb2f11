using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Client.Criteria;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Weights;

/// <summary>
/// Writes a proposal as the next version of a set: an unsigned draft of the same scope with the same criteria, of other points. A scored criterion
/// that is to get no points is left out, since a set with one cannot be activated.
/// </summary>
/// <param name="service">Acts in the organization, as somebody who may create criteria sets.</param>
/// <param name="set">The set that was weighed, with <see cref="Columns"/>.</param>
internal sealed class ProposedDraft(IOrganizationService service, Entity set)
{
    private const string Relationship = "crma_criterion_criteriasetid";
    private const string CriterionState = "statecode";
    private const int Active = 0;

    private static readonly string[] CriterionColumns =
    [
        CriterionTable.Name, CriterionTable.Sequence, CriterionTable.Kind, CriterionTable.Dimension, CriterionTable.Column, CriterionTable.ValueType,
        CriterionTable.Operator, CriterionTable.Value, CriterionTable.Points, CriterionTable.Guidance,
    ];

    /// <summary>Columns of a set that its next version takes over.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        CriteriaSetTable.Name, CriteriaSetTable.Code, CriteriaSetTable.Enforcement, CriteriaSetTable.Threshold, CriteriaSetTable.Segment,
        CriteriaSetTable.CampaignId, CriteriaSetTable.LeadCategoryId, CriteriaSetTable.BusinessUnitId,
    ];

    /// <summary>Version that the draft gets.</summary>
    /// <exception cref="InputException">The newest version is a draft: two would be agreed on side by side.</exception>
    public int NextVersion()
    {
        var code = set.GetAttributeValue<string>(CriteriaSetTable.Code);
        var newest = CriteriaSetByCode.Find(service, code, CriteriaSetTable.Phase);
        var version = newest.GetAttributeValue<int>(CriteriaSetTable.Version);
        return newest.GetAttributeValue<OptionSetValue>(CriteriaSetTable.Phase).Value != (int)CriteriaSetPhase.Draft
            ? version + 1
            : throw new InputException(
                "--draft", $"Version {version} of \"{code}\" is a draft already.", "Change its points by hand as proposed, or delete it, and run the command again.");
    }

    /// <summary>Writes set and criteria in one request, so that there is never half a draft.</summary>
    /// <param name="proposal">A proposal with points.</param>
    /// <param name="criteria">The criteria that were weighed, in the order of the proposal.</param>
    /// <returns>Version of the draft.</returns>
    /// <exception cref="InputException">As <see cref="NextVersion"/>, or the rows of the criteria are not those that were weighed.</exception>
    public int Write(WeightProposal proposal, IReadOnlyList<SimulatedCriterion> criteria)
    {
        var draft = new Entity(CriteriaSetTable.LogicalName);
        foreach (var column in Columns.Where(set.Contains))
        {
            draft[column] = set[column];
        }

        var version = NextVersion();
        draft[CriteriaSetTable.Version] = version;
        draft[CriteriaSetTable.Threshold] = proposal.ProposedThreshold!.Value;
        draft.RelatedEntities[new Relationship(Relationship)] = new EntityCollection([.. Rows(proposal, criteria)]);
        service.Create(draft);
        return version;
    }

    private IEnumerable<Entity> Rows(WeightProposal proposal, IReadOnlyList<SimulatedCriterion> criteria)
    {
        var stored = Stored();
        for (var index = 0; index < criteria.Count; index++)
        {
            var row = Take(stored, criteria[index]);
            if (proposal.Criteria[index] is { IsRequired: false } proposed)
            {
                row[CriterionTable.Points] = proposed.ProposedPoints!.Value;
            }

            if (proposal.Criteria[index].IsRequired || proposal.Criteria[index].ProposedPoints > 0)
            {
                yield return row;
            }
        }
    }

    private Entity Take(List<Entity> stored, SimulatedCriterion criterion)
    {
        var row = stored.Find(one => one.GetAttributeValue<string>(CriterionTable.Name) == criterion.Name
                && one.GetAttributeValue<string>(CriterionTable.Column)?.Trim() == criterion.Column)
            ?? throw new InputException(
                "--draft", $"The criterion \"{criterion.Name}\" of the set has no row any more.", "Make the next version by hand, with the points that are proposed.");
        stored.Remove(row);
        var copy = new Entity(CriterionTable.LogicalName);
        foreach (var column in CriterionColumns.Where(row.Contains))
        {
            copy[column] = row[column];
        }

        return copy;
    }

    private List<Entity> Stored()
    {
        var query = new QueryExpression(CriterionTable.LogicalName) { ColumnSet = new ColumnSet(CriterionColumns) };
        query.Criteria.AddCondition(CriterionTable.CriteriaSetId, ConditionOperator.Equal, set.Id);
        query.Criteria.AddCondition(CriterionState, ConditionOperator.Equal, Active);
        query.AddOrder(CriterionTable.Sequence, OrderType.Ascending);
        return [.. AllRows.Of(service, query)];
    }
}
