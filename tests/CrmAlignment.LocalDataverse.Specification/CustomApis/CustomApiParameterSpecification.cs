using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.CustomApis;

/// <summary>
/// https://learn.microsoft.com/power-apps/developer/data-platform/customapirequestparameter-table-columns and
/// https://learn.microsoft.com/power-apps/developer/data-platform/customapi-table-columns#plugin-type.
/// </summary>
[Capability("Custom APIs", "Parameters and properties")]
public abstract class CustomApiParameterSpecification<TEnvironment>(TEnvironment environment)
    : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private const int Integer = 7;
    private const int Text = 10;

    /// <summary>A value of each type, and one that is not of it.</summary>
    public static TheoryData<int, object, object> Types => new()
    {
        { 0, true, "true" },
        { 1, new DateTime(2026, 1, 31, 0, 0, 0, DateTimeKind.Utc), "2026-01-31" },
        { 2, 1.5m, 1.5 },
        { 3, new Entity("account"), new EntityReference("account", Guid.NewGuid()) },
        { 4, new EntityCollection(new List<Entity>()) { EntityName = "account" }, new Entity("account") },
        { 5, new EntityReference("account", Guid.NewGuid()), new Entity("account") },
        { 6, 1.5, 1.5m },
        { 7, 1, 1L },
        { 8, new Money(1), 1m },
        { 9, new OptionSetValue(1), 1 },
        { 10, "text", 1 },
        { 11, new[] { "one", "two" }, "one" },
        { 12, Guid.NewGuid(), "00000000-0000-0000-0000-000000000001" },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void Parameter_takes_values_of_its_type_only(int type, object value, object other)
    {
        var api = Plugins.Api("Take");
        Plugins.Input(api, "Given", type);

        Service.Execute(With(Plugins.Request(api), "Given", value));

        var fault = Fault(() => Service.Execute(With(Plugins.Request(api), "Given", other)));
        Assert.Equal(DataverseErrorCode.InvalidArgument, fault.ErrorCode);
        Assert.Contains("'Given'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Required_parameter_must_be_given_and_an_optional_one_need_not()
    {
        var api = Plugins.Api("Count");
        Plugins.Input(api, "Start", Integer);
        Plugins.Input(api, "Step", Integer, isOptional: true);

        Service.Execute(With(Plugins.Request(api), "Start", 1));

        var fault = Fault(() => Service.Execute(With(Plugins.Request(api), "Step", 1)));
        Assert.Equal(DataverseErrorCode.InvalidArgument, fault.ErrorCode);
        Assert.Contains("'Start'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parameter_that_the_api_does_not_have_is_refused()
    {
        var api = Plugins.Api("Count");

        var fault = Fault(() => Service.Execute(With(Plugins.Request(api), "Unknown", 1)));

        Assert.Contains("'Unknown'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reference_to_another_table_than_declared_is_refused()
    {
        var api = Plugins.Api("Visit");
        Plugins.Input(api, "Where", 5, table: "account");

        Service.Execute(With(Plugins.Request(api), "Where", CreateReference("account", ("name", "A"))));

        var fault = Fault(() => Service.Execute(With(Plugins.Request(api), "Where", new EntityReference("lead", Lead()))));
        Assert.Contains("'account'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Plugin_answers_with_the_declared_properties()
    {
        var api = Plugins.Api("Greet");
        Plugins.Input(api, "Name", Text);
        Plugins.Output(api, "Greeting", Text);

        var response = Service.Execute(With(Plugins.Request(api, "output Greeting Hello {Input.Name}"), "Name", "Ada"));

        Assert.Equal("Hello Ada", response["Greeting"]);
    }

    [SkippableFact]
    public void Property_that_was_not_declared_or_has_another_type_is_refused()
    {
        Environment.RequireLocal("what the platform does with such a property is not documented");
        var api = Plugins.Api("Answer");
        Fault(() => Service.Execute(Plugins.Request(api, "output Answer int:42")));

        Plugins.Output(api, "Answer", Text);

        Fault(() => Service.Execute(Plugins.Request(api, "output Answer int:42")));
    }

    [Fact]
    public void Api_without_a_plugin_answers_with_the_defaults_of_its_properties()
    {
        var api = Plugins.Api("Event", ("plugintypeid", null));
        Plugins.Output(api, "Number", Integer);
        Plugins.Output(api, "Flag", 0);

        var response = Service.Execute(Plugins.Request(api));

        Assert.Equal((0, false), (response["Number"], response["Flag"]));
    }

    private static OrganizationRequest With(OrganizationRequest request, string name, object value)
    {
        request[name] = value;
        return request;
    }
}

public sealed class CustomApiParametersInMemory(InMemoryEnvironment environment)
    : CustomApiParameterSpecification<InMemoryEnvironment>(environment);

public sealed class CustomApiParametersOnFile(FileEnvironment environment) : CustomApiParameterSpecification<FileEnvironment>(environment);

public sealed class CustomApiParametersLive(LiveEnvironment environment) : CustomApiParameterSpecification<LiveEnvironment>(environment);

public sealed class CustomApiParametersOverHttp(OverHttpEnvironment environment)
    : CustomApiParameterSpecification<OverHttpEnvironment>(environment);
