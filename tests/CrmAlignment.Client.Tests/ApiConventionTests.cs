using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Schema;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace CrmAlignment.Client.Tests;

/// <summary>The client and the model declare the same Custom APIs.</summary>
public sealed class ApiConventionTests
{
    private const string Asynchronous = "Async";

    [Fact]
    public void Client_has_exactly_one_call_for_each_Custom_API()
    {
        var sent = Calls().Select(call => Send(call).RequestName).Order(StringComparer.Ordinal).ToArray();

        Assert.Equal(NamesInModel(), sent);
    }

    [Fact]
    public void Schema_declares_each_Custom_API_that_has_a_name()
    {
        Assert.Equal(NamesInModel(), AlignmentModel.Apis.Select(api => api.UniqueName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Client_sends_the_parameters_that_the_model_declares()
    {
        var offenders = new List<string>();
        foreach (var call in Calls())
        {
            var request = Send(call);
            var api = AlignmentModel.Apis.Single(candidate => candidate.UniqueName == request.RequestName);
            var declared = api.Parameters.Select(parameter => parameter.UniqueName + ":" + parameter.Type);
            var expected = api.BoundTable is null ? declared : declared.Append("Target:EntityReference");
            var sent = request.Parameters.Select(parameter => parameter.Key + ":" + TypeName(parameter.Value));
            if (!expected.Order(StringComparer.Ordinal).SequenceEqual(sent.Order(StringComparer.Ordinal)))
            {
                offenders.Add($"{call.Name} sends [{string.Join(", ", sent)}], the model declares [{string.Join(", ", expected)}]");
            }
        }

        Assert.Empty(offenders);
    }

    [Fact]
    public void Client_reads_every_response_property_that_the_model_declares()
    {
        var offenders = new List<string>();
        foreach (var call in Calls())
        {
            var api = AlignmentModel.Apis.Single(candidate => candidate.UniqueName == Send(call).RequestName);
            var whole = Invoke(call, api.Responses, left: null)!;
            foreach (var response in api.Responses)
            {
                if (Equals(Invoke(call, api.Responses, left: response.UniqueName), whole))
                {
                    offenders.Add($"{call.Name} does not read {response.UniqueName}");
                }
            }
        }

        Assert.Empty(offenders);
    }

    private static IEnumerable<string> NamesInModel() => typeof(EvaluateLeadApi).Assembly.GetTypes()
        .Where(type => type.Namespace == typeof(EvaluateLeadApi).Namespace)
        .Select(type => (string)type.GetField("UniqueName")!.GetRawConstantValue()!)
        .Order(StringComparer.Ordinal);

    [Fact]
    public void Every_call_has_an_asynchronous_form_with_the_same_parameters()
    {
        var methods = Methods().ToDictionary(method => method.Name);

        Assert.Empty(methods.Values
            .Where(method => !method.Name.EndsWith(Asynchronous, StringComparison.Ordinal))
            .Where(method => !methods.TryGetValue(method.Name + Asynchronous, out var form)
                || form.ReturnType != typeof(Task<>).MakeGenericType(method.ReturnType)
                || !form.GetParameters().Select(Text).SequenceEqual(method.GetParameters().Select(Text)))
            .Select(method => method.Name));

        static string Text(ParameterInfo parameter) => $"{parameter} {parameter.HasDefaultValue} {parameter.RawDefaultValue}";
    }

    [Fact]
    public async Task Asynchronous_form_sends_what_the_blocking_one_sends()
    {
        foreach (var call in Calls())
        {
            var service = new ScriptedService(_ => throw Faults.Of(0, "sent"));
            var arguments = Arguments(call);
            var form = typeof(AlignmentClient).GetMethod(call.Name + Asynchronous)!;

            await Assert.ThrowsAsync<AlignmentException>(() => (Task)form.Invoke(new AlignmentClient(service), arguments)!);

            var (sent, blocking) = (Assert.Single(service.Requests), Send(call, arguments));
            Assert.Equal(blocking.RequestName, sent.RequestName);
            Assert.Equal(blocking.Parameters.Select(parameter => $"{parameter.Key} {Value(parameter.Value)}"), sent.Parameters.Select(parameter => $"{parameter.Key} {Value(parameter.Value)}"));
        }

        static object Value(object value) => value switch
        {
            EntityReference reference => reference.Id,
            OptionSetValue choice => choice.Value,
            _ => value,
        };
    }

    private static IEnumerable<MethodInfo> Methods() => typeof(AlignmentClient)
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);

    // Methods that send something else, or that call another method in a loop.
    private static IEnumerable<MethodInfo> Calls() => Methods()
        .Where(method => !method.Name.EndsWith(Asynchronous, StringComparison.Ordinal))
        .Where(method => method.Name is not (nameof(AlignmentClient.UpsertLead) or nameof(AlignmentClient.UpsertLeads) or nameof(AlignmentClient.FoldAll) or nameof(AlignmentClient.ProcessAllDue)
            or nameof(AlignmentClient.RecalculateAllKpis) or nameof(AlignmentClient.AuditAllKpis) or nameof(AlignmentClient.ReassessAllLeads)
            or nameof(AlignmentClient.SimulateCriteriaSetOnAll) or nameof(AlignmentClient.DiagnoseWholeFunnel) or nameof(AlignmentClient.AttributeAllRevenue)
            or nameof(AlignmentClient.CompareAllTargets) or nameof(AlignmentClient.ForecastWonOfAll) or nameof(AlignmentClient.CompareWholeExperiment)
            or nameof(AlignmentClient.CompareAllFunnelModels) or nameof(AlignmentClient.ReviewAllNurture) or nameof(AlignmentClient.ReviewAllPurchases)
            or nameof(AlignmentClient.ReviewAllPlaybooks)));

    private static OrganizationRequest Send(MethodInfo call) => Send(call, Arguments(call));

    private static OrganizationRequest Send(MethodInfo call, object?[] arguments)
    {
        var service = new ScriptedService(_ => throw Faults.Of(0, "sent"));
        var outcome = Assert.Throws<TargetInvocationException>(() => call.Invoke(new AlignmentClient(service), arguments));
        Assert.IsType<AlignmentException>(outcome.InnerException);
        return Assert.Single(service.Requests);
    }

    /// <summary>What the call returns, or the error that it throws, when the answer leaves one property out.</summary>
    private static object? Invoke(MethodInfo call, IEnumerable<ApiParameterSchema> responses, string? left)
    {
        (string, object)[] properties = responses.Where(response => response.UniqueName != left).Select(response => (response.UniqueName, Sample(response, call.ReturnType))).ToArray();
        var service = ScriptedService.Answering(() => ScriptedService.Response(properties));
        try
        {
            var result = call.Invoke(new AlignmentClient(service), Arguments(call));
            return result switch
            {
                // Lists are equal only to themselves.
                Leads.LeadEvaluation evaluation => evaluation with { UnmetCriteria = [] },
                Criteria.CriteriaSetSimulation simulation => (Json(simulation), simulation.NextCursor),
                Health.AlignmentHealth health => Json(health),
                Leads.ScoreExplanation explanation => Json(explanation),
                Diagnosis.FunnelDiagnosis diagnosis => (Json(diagnosis), diagnosis.NextState),
                Attribution.RevenueAttribution attribution => (Json(attribution), attribution.NextState),
                FunnelModels.FunnelComparison comparison => (Json(comparison), comparison.NextState),
                Nurture.NurtureReview review => (Json(review), review.NextState),
                Purchases.PurchaseReview review => (Json(review), review.NextState),
                Targets.TargetComparison targets => (Json(targets), targets.NextCursor),
                Playbooks.StepSuggestion suggestion => Json(suggestion),
                Playbooks.PlaybookReview review => (Json(review), review.NextState),
                System.Collections.IEnumerable => "an array",
                _ => result,
            };
        }
        catch (TargetInvocationException error) when (error.InnerException is AlignmentException refusal)
        {
            return refusal.Message;
        }
    }

    private static object?[] Arguments(MethodInfo call) =>
        call.GetParameters().Select(parameter => Argument(parameter.ParameterType)).ToArray();

    private static object? Argument(Type type) => Nullable.GetUnderlyingType(type) is { } underlying ? Argument(underlying)
        : type == typeof(string) ? "text"
        : type == typeof(Guid) ? Guid.NewGuid()
        : type == typeof(int) ? 2
        : type == typeof(LocalDate) ? new LocalDate(2026, 2, 14)
        : type == typeof(Kpis.ScorecardScope) ? Kpis.ScorecardScope.Campaign(Guid.NewGuid())
        : type == typeof(Targets.TargetQuestion) || type == typeof(Purchases.PurchaseQuestion) || type == typeof(Leadership.LeadershipQuestion) ? Record(type)
        : type.IsEnum ? Enum.GetValues(type).GetValue(0)
        : type.IsValueType || type.GetConstructor([]) is not null ? Activator.CreateInstance(type)
        : Record(type);

    /// <summary>A record with a value in every property.</summary>
    private static object Record(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!;
        var record = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Argument(parameter.ParameterType))]);
        foreach (var property in type.GetProperties().Where(property => property.CanWrite))
        {
            property.SetValue(record, Argument(property.PropertyType));
        }

        return record;
    }

    private static string Json(object value) => JsonConvert.SerializeObject(
        value, new JsonSerializerSettings { ContractResolver = new CamelCasePropertyNamesContractResolver(), Converters = { new DayConverter() } });

    private static object Sample(ApiParameterSchema response, Type result) => response.Type switch
    {
        ApiParameterType.Boolean => true,
        ApiParameterType.DateTime => new DateTime(2026, 2, 14, 0, 0, 0, DateTimeKind.Utc),
        ApiParameterType.Integer => 3,
        ApiParameterType.Picklist => new OptionSetValue((int)CriteriaVerdict.Met),
        ApiParameterType.Guid => new Guid("5f1e0c1e-7a57-4dd8-9c39-9e4b1b8f7d01"),
        ApiParameterType.String when response.UniqueName is EvaluateLeadApi.UnmetCriteria or GetScorecardApi.Scorecards => "[]",
        ApiParameterType.String when response.UniqueName == SimulateCriteriaSetApi.Result => Json(Activator.CreateInstance(result)!),
        ApiParameterType.String => "text",
        _ => throw new InvalidOperationException($"No sample value for {response.Type}."),
    };

    private static string TypeName(object value) => value switch
    {
        OptionSetValue => nameof(ApiParameterType.Picklist),
        int => nameof(ApiParameterType.Integer),
        _ => value.GetType().Name,
    };

    /// <summary>Days as the server writes them.</summary>
    private sealed class DayConverter : JsonConverter<LocalDate>
    {
        public override bool CanRead => false;

        public override void WriteJson(JsonWriter writer, LocalDate value, JsonSerializer serializer) => writer.WriteValue(LocalDatePattern.Iso.Format(value));

        public override LocalDate ReadJson(JsonReader reader, Type objectType, LocalDate existingValue, bool hasExistingValue, JsonSerializer serializer) =>
            throw new NotSupportedException("Samples are only written.");
    }
}
