using System;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.CustomApis;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/customapi-table-columns.</summary>
[Capability("Custom APIs", "Registration")]
public abstract class CustomApiRegistrationSpecification<TEnvironment>(TEnvironment environment)
    : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private const int None = 0;
    private const int AsyncOnly = 1;

    [Theory]
    [InlineData("NoPrefix")]
    [InlineData("toolongaprefix_Name")]
    [InlineData("spec_Not a name")]
    public void Unique_name_without_a_prefix_is_refused(string name)
    {
        var fault = Fault(() => Plugins.Api("Named", ("uniquename", name)));

        Assert.Contains($"'{name}'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unique_name_is_unique()
    {
        var api = Plugins.Api("Twice");

        var fault = Fault(() => Plugins.Api("Again", ("uniquename", api.Name)));

        Assert.Contains(api.Name, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bound_api_needs_a_table_that_is_there()
    {
        Fault(() => Plugins.Api("Bound", ("bindingtype", new OptionSetValue(1))));
        Fault(() => Plugins.Api("Bound", ("bindingtype", new OptionSetValue(1)), ("boundentitylogicalname", "nosuchtable")));
    }

    [Fact]
    public void Values_that_cannot_be_changed_stay_as_they_are()
    {
        var api = Plugins.Api("Fixed");

        Service.Update(new Entity("customapi", api.Id)
        {
            ["isfunction"] = true,
            ["bindingtype"] = new OptionSetValue(1),
            ["displayname"] = "Changed",
        });

        var row = Read("customapi", api.Id, "isfunction", "bindingtype", "displayname");
        Assert.Equal((false, 0, "Changed"), (row["isfunction"], ((OptionSetValue)row["bindingtype"]).Value, row["displayname"]));
    }

    [Fact]
    public void Api_for_workflows_is_no_function_and_has_no_rows_as_parameters()
    {
        Fault(() => Plugins.Api("Flow", ("workflowsdkstepenabled", true), ("isfunction", true)));
        var api = Plugins.Api("Flow", ("workflowsdkstepenabled", true));

        Plugins.Input(api, "Number", 7);
        foreach (var (type, name) in new[] { (3, "Entity"), (4, "EntityCollection"), (5, "EntityReference"), (11, "StringArray") })
        {
            Assert.Contains(name, Fault(() => Plugins.Input(api, "Given", type)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Parameter_names_of_an_api_are_unique_and_target_is_taken_when_it_is_bound()
    {
        var api = Plugins.Api("Names", ("bindingtype", new OptionSetValue(1)), ("boundentitylogicalname", "lead"));
        Plugins.Input(api, "Number", 7);
        Plugins.Output(api, "Number", 7);

        Fault(() => Plugins.Input(api, "Number", 7));
        Fault(() => Plugins.Input(api, "Target", 5));
    }

    [Fact]
    public void Api_that_allows_no_steps_refuses_them()
    {
        var api = Plugins.Api("Closed", ("allowedcustomprocessingsteptype", new OptionSetValue(None)));

        Fault(() => Plugins.Step(api.Name, null, 20, "trace here"));
        Fault(() => Plugins.Step(api.Name, null, 40, "trace here", new StepSettings { IsAsynchronous = true }));
    }

    [Fact]
    public void Api_that_allows_asynchronous_steps_only_refuses_synchronous_ones()
    {
        var api = Plugins.Api("Half", ("allowedcustomprocessingsteptype", new OptionSetValue(AsyncOnly)));
        Plugins.Step(api.Name, null, 40, "note {Message}", new StepSettings { IsAsynchronous = true });

        Fault(() => Plugins.Step(api.Name, null, 40, "trace here"));

        Service.Execute(Plugins.Request(api));
        Environment.FinishJobs();
        Assert.Equal([api.Name], Plugins.Notes);
    }
}

public sealed class CustomApiRegistrationInMemory(InMemoryEnvironment environment)
    : CustomApiRegistrationSpecification<InMemoryEnvironment>(environment);

public sealed class CustomApiRegistrationOnFile(FileEnvironment environment)
    : CustomApiRegistrationSpecification<FileEnvironment>(environment);

public sealed class CustomApiRegistrationLive(LiveEnvironment environment)
    : CustomApiRegistrationSpecification<LiveEnvironment>(environment);

public sealed class CustomApiRegistrationOverHttp(OverHttpEnvironment environment)
    : CustomApiRegistrationSpecification<OverHttpEnvironment>(environment);
