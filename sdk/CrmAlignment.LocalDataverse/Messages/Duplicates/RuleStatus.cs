using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Messages.Duplicates;

/// <summary>Whether a rule is in force: nobody writes it but the messages for it.</summary>
internal static class RuleStatus
{
    /// <summary>Brings a rule into force, or takes it out.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="rule">Id of the rule.</param>
    /// <param name="isPublished">Whether it is in force.</param>
    public static void Write(IRequestScope scope, Guid rule, bool isPublished) =>
        scope.Transaction.Update(DuplicateRule.Table, rule, new Dictionary<string, object?>
        {
            ["statecode"] = isPublished ? 1 : 0,
            ["statuscode"] = isPublished ? DuplicateRule.Published : 0,
            ["modifiedon"] = scope.UtcNow,
            ["modifiedby"] = new RowReference("systemuser", scope.UserId),
        });

    /// <summary>A rule that the caller may bring into force or take out.</summary>
    /// <param name="scope">The request.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">It does not exist, or a right is missing.</exception>
    public static StoredRow Require(IRequestScope scope)
    {
        scope.Access.RequirePrivilege("prvPublishDuplicateRule");
        var id = scope.Required<Guid>("DuplicateRuleId");
        var rule = scope.Current(DuplicateRule.Table, id) ?? throw Faults.DataverseFault.ObjectDoesNotExist("DuplicateRule", id);
        scope.Access.Require(rule, Security.AccessRight.Read);
        return rule;
    }
}
