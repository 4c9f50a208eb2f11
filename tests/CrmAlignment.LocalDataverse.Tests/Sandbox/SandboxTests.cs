using System;
using System.Collections.Generic;
using System.IO;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Sandbox;

public sealed class SandboxTests : IDisposable
{
    private const string Activity = "CrmAlignment.LocalDataverse.TestPlugins.RenameActivity";

    private readonly PluginOrganization _organization = new();

    public void Dispose() => _organization.Dispose();

    [Fact]
    public void Activity_runs_on_its_row_and_returns_its_outputs()
    {
        _organization.RegisterType(Activity);
        var lead = _organization.Lead("Old");

        var outputs = _organization.Local.RunActivity(Activity, new Dictionary<string, object> { ["Subject"] = "New" }, new EntityReference("lead", lead));

        Assert.Equal("Old", outputs["FormerSubject"]);
        Assert.Equal("New", _organization.SubjectOf(lead));
    }

    [Fact]
    public void Activity_leaves_nothing_when_it_throws()
    {
        _organization.RegisterType(Activity);
        var lead = _organization.Lead("Old");

        PluginOrganization.Fault(() => _organization.Local.RunActivity(Activity, new Dictionary<string, object> { ["Subject"] = "refuse" }, new EntityReference("lead", lead)));

        Assert.Equal("Old", _organization.SubjectOf(lead));
    }

    [Fact]
    public void Activity_is_refused_without_a_required_argument()
    {
        _organization.RegisterType(Activity);

        var fault = PluginOrganization.Fault(() => _organization.Local.RunActivity(Activity, new Dictionary<string, object>(), new EntityReference("lead", _organization.Lead())));

        Assert.Contains("Subject", fault.Detail.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Plugin_type_that_is_no_plugin_is_refused_by_name()
    {
        _organization.Step("Create", "lead", 20, _ => { }, pluginTypeId: _organization.RegisterType("CrmAlignment.LocalDataverse.TestPlugins.NoInterface"));

        var fault = PluginOrganization.Fault(() => _organization.Lead());

        Assert.Contains("NoInterface' does not implement IPlugin", fault.Detail.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Assembly_with_a_dependency_is_refused_by_name()
    {
        // The test assembly itself: unsigned, and it refers to xunit.
        var assembly = _organization.RegisterAssembly(File.ReadAllBytes(typeof(SandboxTests).Assembly.Location), "Dependent");
        _organization.Step("Create", "lead", 20, _ => { }, pluginTypeId: _organization.RegisterType("Any", assembly));

        var fault = PluginOrganization.Fault(() => _organization.Lead());

        Assert.Contains("'Dependent'", fault.Detail.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Custom_api_runs_its_plugin_and_checks_its_parameters()
    {
        var name = Api(isPrivate: false);
        _organization.Probe(services => PluginOrganization.ContextOf(services).OutputParameters["Twice"] = 2 * (int)PluginOrganization.ContextOf(services).InputParameters["Number"], name);

        var response = _organization.Service.Execute(new OrganizationRequest(name) { ["Number"] = 21 });

        Assert.Equal(42, response["Twice"]);
        Assert.Equal($"Required field 'Number' is missing in the request '{name}'.", PluginOrganization.Fault(() => _organization.Service.Execute(new OrganizationRequest(name))).Detail.Message);
        Assert.Equal(DataverseErrorCode.InvalidArgument, PluginOrganization.Fault(() => _organization.Service.Execute(new OrganizationRequest(name) { ["Number"] = "21" })).Detail.ErrorCode);
        Assert.Contains("'Other'", PluginOrganization.Fault(() => _organization.Service.Execute(new OrganizationRequest(name) { ["Number"] = 1, ["Other"] = 1 })).Detail.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Private_custom_api_is_refused_to_plugins()
    {
        var name = Api(isPrivate: true);
        _organization.Probe(_ => { }, name);
        _organization.Step("Create", "lead", 20, services => PluginOrganization.ServiceOf(services).Execute(new OrganizationRequest(name) { ["Number"] = 1 }));

        _organization.Service.Execute(new OrganizationRequest(name) { ["Number"] = 1 });
        var fault = PluginOrganization.Fault(() => _organization.Lead());

        Assert.Contains("private", fault.Detail.Message, StringComparison.Ordinal);
    }

    private string Api(bool isPrivate)
    {
        var name = "test_Api" + Guid.NewGuid().ToString("N");
        var api = _organization.Service.Create(new Entity("customapi")
        {
            ["uniquename"] = name,
            ["name"] = name,
            ["displayname"] = name,
            ["description"] = name,
            ["bindingtype"] = new OptionSetValue(0),
            ["isprivate"] = isPrivate,
            ["plugintypeid"] = new EntityReference("plugintype", _organization.ProbeTypeId),
        });
        Parameter("customapirequestparameter", api, "Number");
        Parameter("customapiresponseproperty", api, "Twice");
        return name;
    }

    private void Parameter(string table, Guid api, string name) => _organization.Service.Create(new Entity(table)
    {
        ["customapiid"] = new EntityReference("customapi", api),
        ["uniquename"] = name,
        ["name"] = name,
        ["displayname"] = name,
        ["description"] = name,
        ["type"] = new OptionSetValue(7),
    });
}
