using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Messages.RegistrationRows;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Duplicates;

/// <summary>PublishDuplicateRule: brings a rule into force at once; its job is over when the message returns.</summary>
/// <remarks>
/// https://learn.microsoft.com/power-apps/developer/data-platform/duplicaterule-entities,
/// https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.publishduplicaterulerequest.
/// </remarks>
internal sealed class PublishDuplicateRuleHandler : IMessageHandler
{
    // https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/asyncoperation#BKMK_OperationType
    private const int PublishingJob = 7;
    private const int Most = 5;

    /// <inheritdoc/>
    public string Name => "PublishDuplicateRule";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var rule = RuleStatus.Require(scope);
        if (!DuplicateDetection.IsEnabled(scope, "isduplicatedetectionenabled"))
        {
            throw DataverseFault.InvalidOperation(
                "Duplicate detection is switched off (organization.isduplicatedetectionenabled): no rule can be published.");
        }

        RequireUsable(scope, rule);
        RequireRoom(scope, rule);
        RuleStatus.Write(scope, rule.Id, isPublished: true);
        return new PublishDuplicateRuleResponse { Results = { ["JobId"] = Job(scope, rule) } };
    }

    private static void RequireUsable(IRequestScope scope, StoredRow row)
    {
        var rule = DuplicateRule.Of(scope, row);
        if (rule.Conditions.Count == 0)
        {
            throw DataverseFault.InvalidOperation(
                $"The rule '{row["name"]}' has no conditions. Create a duplicaterulecondition for it first.");
        }

        if (rule.Conditions.Select(condition => condition.Problem).FirstOrDefault(problem => problem is not null) is { } problem)
        {
            throw DataverseFault.InvalidOperation($"The rule '{row["name"]}' cannot be published: {problem}.");
        }
    }

    private static void RequireRoom(IRequestScope scope, StoredRow rule)
    {
        var others = scope.Transaction
            .Find(DuplicateRule.Table, new Dictionary<string, object?>
            {
                ["baseentityname"] = rule["baseentityname"],
                ["statuscode"] = DuplicateRule.Published,
            })
            .Count(id => id != rule.Id);
        if (others >= Most)
        {
            throw DataverseFault.InvalidOperation(
                $"{Most} rules of '{rule["baseentityname"]}' are published already, and no more may be. Unpublish one of them first.");
        }
    }

    private static Guid Job(IRequestScope scope, StoredRow rule)
    {
        var id = Guid.CreateVersion7(scope.Clock.GetUtcNow());
        var owner = new RowReference("systemuser", scope.UserId);
        scope.Transaction.Insert("asyncoperation", new Dictionary<string, object?>
        {
            ["asyncoperationid"] = id,
            ["name"] = $"Publish {rule["name"]}",
            ["operationtype"] = PublishingJob,
            ["messagename"] = "PublishDuplicateRule",
            ["statecode"] = JobStatus.Completed,
            ["statuscode"] = JobStatus.Succeeded,
            ["startedon"] = scope.UtcNow,
            ["completedon"] = scope.UtcNow,
            ["createdon"] = scope.UtcNow,
            ["modifiedon"] = scope.UtcNow,
            ["createdby"] = owner,
            ["modifiedby"] = owner,
            ["ownerid"] = owner,
            ["owninguser"] = owner,
            ["owningbusinessunit"] = new RowReference("businessunit", scope.Security.BusinessUnitOf(scope.UserId, scope.Execution)),
        });
        return id;
    }
}
