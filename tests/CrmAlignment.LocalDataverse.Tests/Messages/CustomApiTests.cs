using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Messages;

/// <summary>
/// https://learn.microsoft.com/power-apps/developer/data-platform/custom-api and
/// https://learn.microsoft.com/power-apps/developer/data-platform/customapi-tables.
/// </summary>
public sealed class CustomApiTests : IDisposable
{
    private const int String = 10;
    private const int Integer = 7;
    private const int Reference = 5;

    private readonly PluginOrganization _organization = new();

    public void Dispose() => _organization.Dispose();

    [Fact]
    public void Plugin_runs_as_the_main_operation_and_its_output_is_returned()
    {
        var stage = 0;
        var isInTransaction = false;
        var api = Api("new_Greet", services =>
        {
            var seen = PluginOrganization.ContextOf(services);
            (stage, isInTransaction) = (seen.Stage, seen.IsInTransaction);
            seen.OutputParameters["Greeting"] = "Hello " + seen.InputParameters["Name"];
        });
        Input(api, "Name", String);
        Output(api, "Greeting", String);

        var response = _organization.Service.Execute(new OrganizationRequest("new_Greet") { ["Name"] = "Ada" });

        Assert.Equal("Hello Ada", response["Greeting"]);
        Assert.Equal(30, stage);
        Assert.True(isInTransaction);
    }

    [Fact]
    public void Request_is_rolled_back_when_the_plugin_throws()
    {
        Api("new_Fail", services =>
        {
            PluginOrganization.ServiceOf(services).Create(new Entity("account") { ["name"] = "A" });
            throw new InvalidPluginExecutionException("No.");
        });

        Assert.Equal("No.", PluginOrganization.Fault(() => _organization.Service.Execute(new OrganizationRequest("new_Fail"))).Detail.Message);
        Assert.Equal(0, _organization.Count("account"));
    }

    [Fact]
    public void Required_parameter_must_be_there_and_optional_one_need_not()
    {
        var api = Api("new_Count", _ => { });
        Input(api, "Start", Integer);
        Input(api, "Step", Integer, isOptional: true);

        _organization.Service.Execute(new OrganizationRequest("new_Count") { ["Start"] = 1 });

        var fault = PluginOrganization.Fault(() => _organization.Service.Execute(new OrganizationRequest("new_Count") { ["Step"] = 1 }));
        Assert.Equal(DataverseErrorCode.InvalidArgument, fault.Detail.ErrorCode);
        Assert.Contains("'Start'", fault.Detail.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Start", "one")]
    [InlineData("Start", 1L)]
    [InlineData("Unknown", 1)]
    public void Parameter_of_another_type_or_name_is_refused(string name, object value)
    {
        var api = Api("new_Count", _ => throw new InvalidPluginExecutionException("Must not run."));
        Input(api, "Start", Integer, isOptional: true);

        var fault = PluginOrganization.Fault(() => _organization.Service.Execute(new OrganizationRequest("new_Count") { [name] = value }));

        Assert.Equal(DataverseErrorCode.InvalidArgument, fault.Detail.ErrorCode);
        Assert.Contains("new_Count", fault.Detail.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reference_to_another_table_than_declared_is_refused()
    {
        var api = Api("new_Visit", _ => { });
        Input(api, "Where", Reference, table: "account");

        PluginOrganization.Fault(() => _organization.Service.Execute(new OrganizationRequest("new_Visit") { ["Where"] = new EntityReference("lead", _organization.Lead()) }));
    }

    [Fact]
    public void Output_that_was_not_declared_or_has_another_type_is_refused()
    {
        var api = Api("new_Answer", services => PluginOrganization.ContextOf(services).OutputParameters["Answer"] = 42);
        PluginOrganization.Fault(() => _organization.Service.Execute(new OrganizationRequest("new_Answer")));

        Output(api, "Answer", String);
        PluginOrganization.Fault(() => _organization.Service.Execute(new OrganizationRequest("new_Answer")));
    }

    [Fact]
    public void Bound_api_takes_a_row_of_its_table_as_target()
    {
        IPluginExecutionContext? seen = null;
        Api("new_Score", services => seen = PluginOrganization.ContextOf(services), row => (row["bindingtype"], row["boundentitylogicalname"]) = (1, "lead"));
        var lead = _organization.Lead();

        _organization.Service.Execute(new OrganizationRequest("new_Score") { ["Target"] = new EntityReference("lead", lead) });
        Assert.Equal(("lead", lead), (seen!.PrimaryEntityName, seen.PrimaryEntityId));

        PluginOrganization.Fault(() => _organization.Service.Execute(new OrganizationRequest("new_Score")));
        PluginOrganization.Fault(() => _organization.Service.Execute(new OrganizationRequest("new_Score") { ["Target"] = new EntityReference("account", lead) }));
    }

    [Fact]
    public void Api_bound_to_a_collection_knows_its_table_without_a_target()
    {
        IPluginExecutionContext? seen = null;
        Api("new_ScoreAll", services => seen = PluginOrganization.ContextOf(services), row => (row["bindingtype"], row["boundentitylogicalname"]) = (2, "lead"));

        _organization.Service.Execute(new OrganizationRequest("new_ScoreAll"));

        Assert.Equal("lead", seen!.PrimaryEntityName);
    }

    [Fact]
    public void Caller_needs_the_execute_privilege()
    {
        Api("new_Secret", _ => { }, row => row["executeprivilegename"] = "prvReadLead");
        var user = _organization.User("Caller");

        var fault = PluginOrganization.Fault(() => _organization.Local.ServiceFor(user).Execute(new OrganizationRequest("new_Secret")));
        Assert.Equal(DataverseErrorCode.PrivilegeDenied, fault.Detail.ErrorCode);

        _organization.GiveRole(user, _organization.Role(("prvReadLead", 1)));
        _organization.Local.ServiceFor(user).Execute(new OrganizationRequest("new_Secret"));
    }

    [Fact]
    public void Private_api_is_refused_inside_a_plugin_and_served_outside()
    {
        Api("new_Private", _ => { }, row => row["isprivate"] = true);
        _organization.Step("Create", "account", 40, services => PluginOrganization.ServiceOf(services).Execute(new OrganizationRequest("new_Private")));

        _organization.Service.Execute(new OrganizationRequest("new_Private"));
        PluginOrganization.Fault(() => _organization.Service.Create(new Entity("account") { ["name"] = "A" }));
    }

    [Fact]
    public void Steps_run_around_the_api()
    {
        var seen = new List<int>();
        Api("new_Middle", _ => seen.Add(30));
        foreach (var stage in new[] { 10, 20, 40 })
        {
            _organization.Step("new_Middle", null, stage, _ => seen.Add(stage));
        }

        _organization.Service.Execute(new OrganizationRequest("new_Middle"));

        Assert.Equal([10, 20, 30, 40], seen);
    }

    [Fact]
    public void Unknown_message_is_refused_by_name()
    {
        var fault = PluginOrganization.Fault(() => _organization.Service.Execute(new OrganizationRequest("new_Nowhere")));

        Assert.Contains("new_Nowhere", fault.Detail.Message, StringComparison.Ordinal);
    }

    // Without a configuration, the probe plug-in runs the body registered under the name of the message.
    private Guid Api(string name, Action<IServiceProvider> body, Action<Dictionary<string, object?>>? configure = null)
    {
        var id = Guid.NewGuid();
        var row = new Dictionary<string, object?>
        {
            ["customapiid"] = id,
            ["uniquename"] = name,
            ["name"] = name,
            ["bindingtype"] = 0,
            ["plugintypeid"] = new RowReference("plugintype", _organization.ProbeTypeId),
        };
        configure?.Invoke(row);
        _organization.Probe(body, name);
        InsertRow("customapi", row);
        return id;
    }

    private void Input(Guid api, string name, int type, bool isOptional = false, string? table = null) => InsertRow("customapirequestparameter", new()
    {
        ["customapirequestparameterid"] = Guid.NewGuid(),
        ["customapiid"] = new RowReference("customapi", api),
        ["uniquename"] = name,
        ["type"] = type,
        ["isoptional"] = isOptional,
        ["logicalentityname"] = table,
    });

    private void Output(Guid api, string name, int type) => InsertRow("customapiresponseproperty", new()
    {
        ["customapiresponsepropertyid"] = Guid.NewGuid(),
        ["customapiid"] = new RowReference("customapi", api),
        ["uniquename"] = name,
        ["type"] = type,
    });

    private void InsertRow(string table, Dictionary<string, object?> row)
    {
        using (var transaction = _organization.Local.Engine.Store.BeginWrite())
        {
            transaction.Insert(table, row);
            transaction.Commit();
        }

        _organization.Local.Engine.ForgetCaches();
    }
}
