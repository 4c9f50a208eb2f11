using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CrmAlignment.Model;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Schema;
using CrmAlignment.Solution.Building;
using CrmAlignment.Solution.Checking;
using CrmAlignment.Solution.Faults;
using CrmAlignment.Solution.Plugins;
using CrmAlignment.Solution.Tests.Support;
using Xunit;

namespace CrmAlignment.Solution.Tests.Building;

/// <summary>
/// The solution of the cloud flows: what each flow calls is in the model, each loop ends by the answer, and nothing in it belongs to one
/// environment. That the platform runs them was not tried: the format is held against exports and Microsoft's pages (FlowDefinition).
/// </summary>
[Trait(Category.Name, Category.Slow)]
public class ScheduleSolutionTests
{
    private static readonly Lazy<PackedSolution> Packed = new(() => SolutionPackager.PackSchedule(new PackOptions()));

    private static readonly string[] Called = [ProcessDueApi.UniqueName, ReassessLeadsApi.UniqueName, FoldKpisApi.UniqueName, AuditKpisApi.UniqueName];

    public static TheoryData<string> Apis => [.. Called];

    [Theory]
    [InlineData(true, "CrmAlignment_Schedule_1_2_0_0_managed.zip")]
    [InlineData(false, "CrmAlignment_Schedule_1_2_0_0.zip")]
    public void Check_finds_nothing(bool managed, string name)
    {
        var packed = SolutionPackager.PackSchedule(new PackOptions { IsManaged = managed, Version = new Version(1, 2) });

        Assert.Equal(name, packed.FileName);
        Assert.Empty(SolutionChecker.Check(new MemoryStream(packed.Content)));
    }

    [Fact]
    public void Pack_gives_the_same_bytes_when_run_twice() =>
        Assert.Equal(Packed.Value.Content, SolutionPackager.PackSchedule(new PackOptions()).Content);

    [Fact]
    public void Check_finds_a_flow_whose_definition_is_not_packed()
    {
        var name = Parts().Keys.First(part => part.EndsWith(".json", StringComparison.Ordinal));

        var findings = SolutionChecker.Check(new MemoryStream(new PackageMutation(Packed.Value.Content).Remove(part => part == name).ToZip()));

        Assert.Contains(findings, finding => finding.Rule == 7 && finding.Value == "/" + name);
    }

    [Fact]
    public void Flows_are_off_and_have_names_and_descriptions_in_every_language()
    {
        var flows = Flows();

        Assert.Equal(4, flows.Length);
        Assert.All(flows, flow =>
        {
            Assert.Equal(("5", "0", "1"), (flow.Element("Category")!.Value, flow.Element("StateCode")!.Value, flow.Element("StatusCode")!.Value));
            Assert.Equal(Label.Languages, Languages(flow.Element("LocalizedNames")!));
            Assert.Equal(Label.Languages, Languages(flow.Element("Descriptions")!));
            Assert.Equal((string?)flow.Attribute("Name"), (string?)flow.Element("LocalizedNames")!.Elements().First().Attribute("description"));
            Assert.Matches($"^/Workflows/[A-Za-z0-9]+-{((string)flow.Attribute("WorkflowId")!).Trim('{', '}').ToUpperInvariant()}[.]json$", flow.Element("JsonFileName")!.Value);
        });
        Assert.Equal(
            flows.Select(flow => (string?)flow.Attribute("WorkflowId")),
            Xml("solution.xml").Descendants("RootComponent").Select(root => (string?)root.Attribute("id")));
    }

    [Fact]
    public void Ids_of_flows_are_what_they_were_in_the_first_version() => Assert.Equal(
        [
            "{7a1c2b54-6f1e-4d0b-9c57-1d7b0f5e9a01} CrmAlignment: process what is due",
            "{7a1c2b54-6f1e-4d0b-9c57-1d7b0f5e9a02} CrmAlignment: reassess leads",
            "{7a1c2b54-6f1e-4d0b-9c57-1d7b0f5e9a03} CrmAlignment: fold KPIs",
            "{7a1c2b54-6f1e-4d0b-9c57-1d7b0f5e9a04} CrmAlignment: audit KPIs",
        ],
        Flows().Select(flow => $"{(string?)flow.Attribute("WorkflowId")} {(string?)flow.Attribute("Name")}"));

    [Fact]
    public void Each_flow_needs_the_class_behind_its_api_of_the_first_solution()
    {
        var classes = PluginAssemblyReader.Read(File.ReadAllBytes(SolutionPackager.DefaultPluginAssemblyPath)).Classes;
        var expected = Calls().Select(call => classes.Single(type => type.CustomApi == call.Value.Action).FullName).Order(StringComparer.Ordinal);

        var required = Xml("solution.xml").Descendants("Required").ToArray();

        Assert.Equal(expected, required.Select(end => (string?)end.Attribute("schemaName")).Order(StringComparer.Ordinal));
        Assert.All(required, end => Assert.Equal(
            ("90", "CrmAlignment (1.0.0.0)", StableId.Of("plugintype", (string)end.Attribute("schemaName")!).ToString("B")),
            ((string?)end.Attribute("type"), (string?)end.Attribute("solution"), (string?)end.Attribute("id"))));
    }

    [Fact]
    public void Dll_without_a_class_for_an_api_is_refused_by_name()
    {
        var dll = new TestPluginAssembly().Plugin("AssessLeadOnUpdate", step: ("Update", "lead", 20)).ToBytes();

        var error = Assert.Throws<SolutionBuildException>(() => new ScheduleBuilder(TestPackage.Definition() with { PluginAssembly = dll }));

        Assert.Equal(Called.Select(api => $"No class of the plug-in dll is the Custom API {api}, which a flow calls."), error.Problems);
    }

    [Fact]
    public void One_connection_reference_of_the_publisher_serves_all_flows()
    {
        var reference = Assert.Single(Xml("customizations.xml").Descendants("connectionreference"));

        Assert.Equal(Publisher.ScheduleConnectionReference, (string?)reference.Attribute("connectionreferencelogicalname"));
        Assert.StartsWith(Publisher.Prefix + "_", Publisher.ScheduleConnectionReference, StringComparison.Ordinal);
        Assert.Equal("/providers/Microsoft.PowerApps/apis/shared_commondataserviceforapps", reference.Element("connectorid")!.Value);
        Assert.All(Definitions().Values, flow =>
        {
            var used = Assert.Single(flow.GetProperty("properties").GetProperty("connectionReferences").EnumerateObject());
            Assert.Equal("shared_commondataserviceforapps", used.Name);
            Assert.Equal(
                Publisher.ScheduleConnectionReference, used.Value.GetProperty("connection").GetProperty("connectionReferenceLogicalName").GetString());
        });
    }

    [Theory]
    [MemberData(nameof(Apis))]
    public void Call_names_a_global_api_of_the_model_and_its_own_parameters(string name)
    {
        var api = AlignmentModel.Apis.Single(api => api.UniqueName == name);
        Assert.Null(api.BoundTable);

        foreach (var call in CallsOf(Of(name)))
        {
            Assert.Equal("OpenApiConnection", call.GetProperty("type").GetString());
            var inputs = call.GetProperty("inputs");
            Assert.Equal("PerformUnboundAction", inputs.GetProperty("host").GetProperty("operationId").GetString());
            Assert.Equal("exponential", inputs.GetProperty("retryPolicy").GetProperty("type").GetString());
            Assert.InRange(inputs.GetProperty("retryPolicy").GetProperty("count").GetInt32(), 1, 90);
            var given = inputs.GetProperty("parameters").EnumerateObject().Where(parameter => parameter.Name != "actionName").ToList();
            Assert.All(given, parameter =>
            {
                var declared = Assert.Single(api.Parameters, declared => "item/" + declared.UniqueName == parameter.Name);
                Assert.Equal(declared.Type, TypeOf(parameter.Value));
            });
            Assert.All(api.Parameters.Where(parameter => !parameter.IsOptional), parameter => Assert.Contains(given, item => item.Name == "item/" + parameter.UniqueName));
        }
    }

    [Theory]
    [InlineData(ProcessDueApi.UniqueName, "@not(equals(outputs('Call_crma_ProcessDue')?['body/MoreDue'], true))")]
    [InlineData(ReassessLeadsApi.UniqueName, "@not(equals(outputs('Call_crma_ReassessLeads')?['body/MoreDue'], true))")]
    [InlineData(FoldKpisApi.UniqueName, "@not(greater(coalesce(outputs('Call_crma_FoldKpis')?['body/Remaining'], 0), 0))")]
    [InlineData(
        AuditKpisApi.UniqueName,
        "@empty(coalesce(outputs('Call_crma_AuditKpis')?['body/NextCursor'], outputs('Call_crma_AuditKpis_again')?['body/NextCursor']))")]
    public void Loop_ends_by_a_property_of_the_answer_or_by_its_limits(string name, string end)
    {
        var loop = LoopOf(Of(name));
        Assert.Equal(end, loop.GetProperty("expression").GetString());

        var api = AlignmentModel.Apis.Single(api => api.UniqueName == name);
        foreach (Match used in Regex.Matches(end, @"outputs\('(?<call>\w+)'\)\?\['body/(?<property>\w+)'\]"))
        {
            Assert.True(loop.GetProperty("actions").TryGetProperty(used.Groups["call"].Value, out _));
            Assert.Contains(api.Responses, response => response.UniqueName == used.Groups["property"].Value);
        }

        Assert.InRange(loop.GetProperty("limit").GetProperty("count").GetInt32(), 1, 5000);
        Assert.Matches("^PT[0-9]+M$", loop.GetProperty("limit").GetProperty("timeout").GetString());
    }

    [Fact]
    public void Audit_passes_the_cursor_on_and_fails_where_the_end_was_not_reached()
    {
        var actions = ActionsOf(Of(AuditKpisApi.UniqueName));
        var rounds = LoopOf(Of(AuditKpisApi.UniqueName)).GetProperty("actions");

        Assert.All(CallsOf(Of(AuditKpisApi.UniqueName)), call => Assert.Equal("@variables('Cursor')", ParametersOf(call).GetProperty("item/Cursor").GetString()));
        Assert.Equal(
            "@{coalesce(outputs('Call_crma_AuditKpis')?['body/NextCursor'], outputs('Call_crma_AuditKpis_again')?['body/NextCursor'])}",
            rounds.GetProperty("Keep_the_cursor").GetProperty("inputs").GetProperty("value").GetString());
        Assert.Equal("""{"Call_crma_AuditKpis":["Failed","TimedOut"]}""", Compact(rounds.GetProperty("Call_crma_AuditKpis_again").GetProperty("runAfter")));
        Assert.Equal(
            "Failed", actions.GetProperty("If_the_end_was_not_reached").GetProperty("actions").GetProperty("Fail").GetProperty("inputs").GetProperty("runStatus").GetString());
    }

    [Theory]
    [InlineData(ProcessDueApi.UniqueName, "Hour", 1)]
    [InlineData(ReassessLeadsApi.UniqueName, "Hour", 1)]
    [InlineData(FoldKpisApi.UniqueName, "Minute", 15)]
    [InlineData(AuditKpisApi.UniqueName, "Day", 1)]
    public void Trigger_is_a_recurrence_of_one_run_at_a_time(string name, string frequency, int interval)
    {
        var trigger = Assert.Single(Definition(Of(name)).GetProperty("triggers").EnumerateObject()).Value;

        Assert.Equal("Recurrence", trigger.GetProperty("type").GetString());
        Assert.Equal((frequency, interval), (trigger.GetProperty("recurrence").GetProperty("frequency").GetString(), trigger.GetProperty("recurrence").GetProperty("interval").GetInt32()));
        Assert.Equal(1, trigger.GetProperty("runtimeConfiguration").GetProperty("concurrency").GetProperty("runs").GetInt32());
    }

    /// <summary>Every action runs after one beside it, and only the loop's own calls and its cursor are inside it.</summary>
    [Theory]
    [MemberData(nameof(Apis))]
    public void Actions_run_after_actions_that_are_there(string name)
    {
        AssertOrder(ActionsOf(Of(name)));
        AssertOrder(LoopOf(Of(name)).GetProperty("actions"));
    }

    [Fact]
    public void No_address_no_secret_and_no_id_of_a_tenant_is_in_it()
    {
        foreach (var (part, bytes) in Parts().Where(part => part.Key.EndsWith(".json", StringComparison.Ordinal)))
        {
            var text = Encoding.UTF8.GetString(bytes);
            Assert.Equal(
                ["https://schema.management.azure.com/providers/Microsoft.Logic/schemas/2016-06-01/workflowdefinition.json#"],
                Regex.Matches(text, "https?://[^\"]+").Select(address => address.Value));
            Assert.DoesNotMatch("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-", text);
            Assert.DoesNotMatch("(?i)secret\"|password|connectionId|dynamics\\.com", text.Replace("SecureObject", "", StringComparison.Ordinal));
            Assert.True(text.All(char.IsAscii), part);
        }
    }

    private static void AssertOrder(JsonElement actions)
    {
        var names = actions.EnumerateObject().Select(action => action.Name).ToHashSet(StringComparer.Ordinal);
        Assert.Contains(actions.EnumerateObject(), action => !action.Value.GetProperty("runAfter").EnumerateObject().Any());
        Assert.All(actions.EnumerateObject(), action => Assert.All(action.Value.GetProperty("runAfter").EnumerateObject(), before => Assert.Contains(before.Name, names)));
    }

    private static ApiParameterType TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => ApiParameterType.Integer,
        JsonValueKind.True or JsonValueKind.False => ApiParameterType.Boolean,
        _ => ApiParameterType.String,
    };

    private static string Compact(JsonElement value) => JsonSerializer.Serialize(value);

    private static IEnumerable<int> Languages(XElement list) => list.Elements().Select(item => (int)item.Attribute("languagecode")!);

    private static XElement[] Flows() => [.. Xml("customizations.xml").Descendants("Workflow")];

    private static Dictionary<string, (string Action, JsonElement Flow)> Calls() =>
        Definitions().ToDictionary(flow => flow.Key, flow => (ParametersOf(CallsOf(flow.Value)[0]).GetProperty("actionName").GetString()!, flow.Value));

    private static JsonElement Of(string api) => Calls().Values.Single(call => call.Action == api).Flow;

    private static JsonElement Definition(JsonElement flow) => flow.GetProperty("properties").GetProperty("definition");

    private static JsonElement ActionsOf(JsonElement flow) => Definition(flow).GetProperty("actions");

    private static JsonElement LoopOf(JsonElement flow) => ActionsOf(flow).GetProperty("Until_nothing_is_left");

    private static JsonElement[] CallsOf(JsonElement flow) =>
        [.. LoopOf(flow).GetProperty("actions").EnumerateObject().Where(action => action.Name.StartsWith("Call_", StringComparison.Ordinal)).Select(action => action.Value)];

    private static JsonElement ParametersOf(JsonElement call) => call.GetProperty("inputs").GetProperty("parameters");

    private static Dictionary<string, JsonElement> Definitions() => Parts().Where(part => part.Key.EndsWith(".json", StringComparison.Ordinal))
        .ToDictionary(part => part.Key, part => JsonDocument.Parse(part.Value).RootElement);

    private static XElement Xml(string name) => XElement.Load(new MemoryStream(Parts()[name]));

    private static Dictionary<string, byte[]> Parts()
    {
        using var zip = new ZipArchive(new MemoryStream(Packed.Value.Content));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var part = entry.Open();
            using var copy = new MemoryStream();
            part.CopyTo(copy);
            return copy.ToArray();
        });
    }
}
