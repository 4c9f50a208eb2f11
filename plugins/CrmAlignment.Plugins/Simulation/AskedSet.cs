using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Criteria;
using CrmAlignment.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Simulation;

/// <summary>The candidate of a simulation: a set of any phase, an edit of one, or criteria alone.</summary>
internal static class AskedSet
{
    /// <summary>Reads the candidate as the caller: scope and code are the set's, criteria and threshold are what the request gives in their place.</summary>
    /// <exception cref="ProblemException">CRMA9001: neither a set nor a definition is given; CRMA2011: the definition is unreadable.</exception>
    public static CriteriaSet Read(PluginScope scope)
    {
        var definition = scope.OptionalInput<string>(SimulateCriteriaSetApi.Definition);
        var criteria = string.IsNullOrWhiteSpace(definition) ? null : CriteriaJson.Read(definition!);
        var threshold = scope.OptionalInput<int?>(SimulateCriteriaSetApi.Threshold);
        if (scope.OptionalInput<Guid?>(SimulateCriteriaSetApi.CriteriaSetId) is not { } id || id == Guid.Empty)
        {
            return new CriteriaSet(
                Terms("", threshold ?? 0),
                criteria ?? throw new ProblemException(Problems.ParameterMissing(SimulateCriteriaSetApi.CriteriaSetId, SimulateCriteriaSetApi.UniqueName)));
        }

        var row = scope.CallerService.Retrieve(CriteriaSetTable.LogicalName, id, new ColumnSet(true));
        scope.Record = NamedRecord.Of(row);
        if (threshold is { } points)
        {
            row[CriteriaSetTable.Threshold] = points;
        }

        return CriteriaSetRow.Read(row, criteria ?? CriteriaOf(scope, row));
    }

    /// <summary>Refuses a candidate that could not judge, before any lead is read.</summary>
    /// <exception cref="ProblemException">The problems of its criteria.</exception>
    public static void RequireSound(PluginScope scope, CriteriaSet set)
    {
        var problems = CriteriaSetCheck.ContentProblems(set, LeadMetadata.Read(scope.CallerService).Find);
        if (problems.Count > 0)
        {
            throw new ProblemException(problems.ToArray());
        }
    }

    // A draft's criteria are its rows, as activation would read them; of a frozen set they are what judged.
    private static IEnumerable<Criterion> CriteriaOf(PluginScope scope, Entity row) =>
        SetPhase.Of(new EntityValues(row)) == CriteriaSetPhase.Draft
            ? CriterionRows.Of(scope.CallerService, row.Id)
            : CriteriaJson.Read(row.GetAttributeValue<string>(CriteriaSetTable.Definition) ?? "");

    private static CriteriaSetTerms Terms(string name, int threshold) => new()
    {
        Id = Guid.Empty,
        Name = name,
        Code = "",
        Version = 0,
        Enforcement = Enforcement.Off,
        Threshold = threshold,
    };
}
