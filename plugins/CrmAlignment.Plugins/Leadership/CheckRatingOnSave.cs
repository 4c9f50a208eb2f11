using System;
using System.Linq;
using CrmAlignment.Domain.Leadership;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Guards;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Leadership;

/// <summary>
/// Keeps a self-rating the word of who gave it: the leader is who creates the row, he alone changes it, and he rates an aspect once a quarter. Of
/// two that are created at the same moment, neither of which sees the other, the alternate key lets one through.
/// </summary>
/// <remarks>Giving the row to another owner changes nothing of whose word it is.</remarks>
[Step("Create", LeaderRatingTable.LogicalName, StepStage.PreOperation)]
[Step(
    "Update",
    LeaderRatingTable.LogicalName,
    StepStage.PreOperation,
    FilteringColumns = new[] { typeof(CheckRatingOnSave), typeof(RatingDraft), typeof(SavedRow) },
    PreImage = new[] { typeof(CheckRatingOnSave), typeof(RatingDraft), typeof(SavedRow) })]
[Step(
    MessageNames.SetState,
    LeaderRatingTable.LogicalName,
    StepStage.PreOperation,
    PreImage = new[] { typeof(CheckRatingOnSave), typeof(RatingDraft), typeof(SavedRow) })]
[Columns(LeaderRatingTable.Name, LeaderRatingTable.LeaderId, LeaderRatingTable.Key)]
public sealed class CheckRatingOnSave : AlignmentPlugin
{
    private const string User = "systemuser";

    private static readonly string[] Checked = DeclaredColumns.Of(typeof(CheckRatingOnSave), typeof(RatingDraft), typeof(SavedRow));

    private protected override void Run(PluginScope scope)
    {
        if (OwnWork.IsProven(scope) || !SavedRow.IsTouched(scope, Checked))
        {
            return;
        }

        var save = new LearningSave(scope);
        var leader = LeaderOf(scope, save);
        var isActive = scope.IsCreate || SavedRow.Of(scope) is not null;
        save.Written[LeaderRatingTable.LeaderId] = new EntityReference(User, leader);
        save.Written[LeaderRatingTable.Key] = null;
        if (isActive)
        {
            Complete(scope, save, leader);
        }

        if (scope.Writes is null)
        {
            OwnWork.Do(scope, () => scope.SystemService.Update(save.Written));
        }
    }

    private static Guid LeaderOf(PluginScope scope, LearningSave save)
    {
        var leader = save.Stored.Value(LeaderRatingTable.LeaderId).AsId ?? scope.UserId;
        return leader == scope.UserId ? leader
            : throw new ProblemException(Problems.RatingOfAnother(save.Stored.Value(LeaderRatingTable.Name).AsText ?? ""));
    }

    private static void Complete(PluginScope scope, LearningSave save, Guid leader)
    {
        var draft = new RatingDraft(save.Row);
        LearningSave.Require(draft.Problems(Today.Of(scope)), save.Row.Value(LeaderRatingTable.Name).AsText);
        var key = draft.KeyOf(leader);
        if (IsTaken(scope, key))
        {
            throw new ProblemException(Problems.RatingTaken(draft.Name));
        }

        save.Written[LeaderRatingTable.Key] = key;
        save.Written[LeaderRatingTable.Name] = draft.Name;
        save.Written[LeaderRatingTable.PeriodStart] = draft.Quarter.Start;
    }

    private static bool IsTaken(PluginScope scope, string key)
    {
        var query = new QueryExpression(LeaderRatingTable.LogicalName) { ColumnSet = new ColumnSet(false), TopCount = 1 };
        query.Criteria.AddCondition(LeaderRatingTable.Key, ConditionOperator.Equal, key);
        query.Criteria.AddCondition(LeaderRatingTable.Id, ConditionOperator.NotEqual, scope.Context.PrimaryEntityId);
        return scope.SystemService.RetrieveMultiple(query).Entities.Any();
    }
}
