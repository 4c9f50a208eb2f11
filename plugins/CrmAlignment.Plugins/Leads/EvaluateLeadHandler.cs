using System.Linq;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Leads;

/// <summary>Says whether a lead meets the criteria set that applies to it, and what it lacks. Writes nothing.</summary>
[CustomApi(EvaluateLeadApi.UniqueName)]
public sealed class EvaluateLeadHandler : AlignmentPlugin
{
    private protected override void Run(PluginScope scope)
    {
        var lead = scope.CallerService.Retrieve(LeadTable.LogicalName, scope.TargetReference.Id, new ColumnSet(true));
        var assessment = LeadAssessor.Assess(scope, new EntityValues(lead));
        var language = assessment.Unmet.Count == 0 ? 0 : UserFormat.Of(scope.UserId, scope.SystemService, scope.Tracing).Lcid;
        scope.Answer(EvaluateLeadApi.Verdict, new OptionSetValue((int)assessment.Verdict));
        scope.Answer(EvaluateLeadApi.Score, assessment.Score);
        scope.Answer(EvaluateLeadApi.Threshold, assessment.Threshold);
        scope.Answer(EvaluateLeadApi.UnmetCriteria, JsonArray.Of(assessment.Unmet.Select(unmet => Json(unmet, language))));
        scope.Answer(EvaluateLeadApi.CriteriaSetCode, assessment.Set?.Code ?? "");
        scope.Answer(EvaluateLeadApi.SetVersion, assessment.Set?.Version ?? 0);
    }

    private static JsonObject Json(UnmetCriterion unmet, int language) => new JsonObject()
        .Add("name", unmet.Criterion.Name)
        .Add("column", unmet.Criterion.Column)
        .Add("actual", unmet.Actual(language) ?? "")
        .Add("required", unmet.Required(language))
        .Add("guidance", unmet.Criterion.Guidance ?? "");
}
