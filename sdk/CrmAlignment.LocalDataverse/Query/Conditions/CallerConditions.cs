using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Query.Conditions;

/// <summary>Tests against the caller: eq-userid, eq-businessid, eq-userteams, eq-useroruserteams, eq-userlanguage and their like.</summary>
internal sealed class CallerConditions : ConditionFamily
{
    internal override IEnumerable<ConditionOperator> Operators =>
    [
        ConditionOperator.EqualUserId, ConditionOperator.NotEqualUserId, ConditionOperator.EqualBusinessId,
        ConditionOperator.NotEqualBusinessId, ConditionOperator.EqualUserTeams, ConditionOperator.EqualUserOrUserTeams,
        ConditionOperator.EqualUserLanguage,
    ];

    internal override string Compile(ConditionSubject subject)
    {
        subject.Require(values: 0);
        var context = subject.Context;
        if (subject.Operator == ConditionOperator.EqualUserLanguage)
        {
            subject.Require(subject.Column.Type is ColumnType.Integer, "whole numbers");
            return $"{subject.Sql} = {subject.BindRaw((long)context.Language)}";
        }

        subject.Require(subject.Column.IsReference || subject.Column.Type == ColumnType.UniqueIdentifier, "lookups and identifiers");
        return subject.Operator switch
        {
            ConditionOperator.EqualUserId => OneOf(subject, [context.UserId]),
            ConditionOperator.NotEqualUserId => subject.OrNull("NOT " + OneOf(subject, [context.UserId])),
            ConditionOperator.EqualBusinessId => OneOf(subject, [context.BusinessUnitId]),
            ConditionOperator.NotEqualBusinessId => subject.OrNull("NOT " + OneOf(subject, [context.BusinessUnitId])),
            ConditionOperator.EqualUserTeams => OneOf(subject, context.TeamIds),
            _ => OneOf(subject, [context.UserId, .. context.TeamIds]),
        };
    }

    private static string OneOf(ConditionSubject subject, IEnumerable<Guid> ids) =>
        $"({subject.Sql} IN ({string.Join(", ", ids.Select(id => subject.BindRaw(ColumnEncoding.Encode(id))))}))";
}
