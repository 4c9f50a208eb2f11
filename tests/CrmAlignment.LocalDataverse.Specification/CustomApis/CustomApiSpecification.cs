using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.CustomApis;

/// <summary>
/// https://learn.microsoft.com/power-apps/developer/data-platform/custom-api and
/// https://learn.microsoft.com/power-apps/developer/data-platform/customapi-table-columns.
/// </summary>
[Capability("Custom APIs", "Messages of one's own")]
public abstract class CustomApiSpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Fact]
    public void Plugin_runs_as_the_main_operation_in_a_transaction()
    {
        var api = Plugins.Api("Middle");

        Service.Execute(Plugins.Request(api, "note {Stage} {InTransaction} {Message} {Table}"));

        Assert.Equal([$"30 True {api.Name} none"], Plugins.Notes);
    }

    [Fact]
    public void What_the_plugin_did_is_undone_when_it_throws()
    {
        var api = Plugins.Api("Fail");
        var name = Guid.NewGuid().ToString();

        var fault = Fault(() => Service.Execute(Plugins.Request(api, $"create account name={name}\nfail No.")));

        Assert.Equal((DataverseErrorCode.IsvAborted, "No."), (fault.ErrorCode, fault.Message));
        Assert.Empty(Accounts(name));
    }

    [Fact]
    public void Function_answers_like_an_action()
    {
        var api = Plugins.Api("Ask", ("isfunction", true));
        Plugins.Output(api, "Answer", 7);

        Assert.Equal(42, Service.Execute(Plugins.Request(api, "output Answer int:42"))["Answer"]);
    }

    [Fact]
    public void Api_bound_to_a_table_takes_a_row_of_it_as_target()
    {
        var api = Plugins.Api("Score", ("bindingtype", new OptionSetValue(1)), ("boundentitylogicalname", "lead"));
        var lead = Lead();

        Service.Execute(On(Plugins.Request(api, "note {Table} {Id} {Input.Target}"), new EntityReference("lead", lead)));

        Assert.Equal([$"lead {lead} {lead}"], Plugins.Notes);
        Fault(() => Service.Execute(Plugins.Request(api)));
        Fault(() => Service.Execute(On(Plugins.Request(api), CreateReference("account", ("name", "A")))));
    }

    [SkippableFact]
    public void Api_bound_to_a_collection_knows_its_table_without_a_target()
    {
        Environment.RequireLocal("the table that the platform names for it is not documented");
        var api = Plugins.Api("ScoreAll", ("bindingtype", new OptionSetValue(2)), ("boundentitylogicalname", "lead"));

        Service.Execute(Plugins.Request(api, "note {Table}"));

        Assert.Equal(["lead"], Plugins.Notes);
    }

    [SkippableFact]
    public void Caller_needs_the_execute_privilege()
    {
        var api = Plugins.Api("Secret", ("executeprivilegename", "prvReadCampaign"));
        var user = User("Caller");

        var fault = Fault(() => Environment.As(user).Execute(Plugins.Request(api)));

        Assert.Equal(DataverseErrorCode.PrivilegeDenied, fault.ErrorCode);
        Assert.Contains("prvReadCampaign", fault.Message, StringComparison.Ordinal);
        Service.Execute(Plugins.Request(api));
    }

    [Fact]
    public void Private_api_serves_callers_outside_and_is_refused_to_plugins()
    {
        var hidden = Plugins.Api("Hidden", ("isprivate", true));
        var open = Plugins.Api("Open");

        Service.Execute(Plugins.Request(hidden));

        Fault(() => Service.Execute(Plugins.Request(open, $"execute {hidden.Name}")));
    }

    [Fact]
    public void Steps_run_around_the_api()
    {
        var api = Plugins.Api("Around");
        foreach (var stage in new[] { 40, 20, 10 })
        {
            Plugins.Step(api.Name, null, stage, "note {Stage}");
        }

        Service.Execute(Plugins.Request(api, "note {Stage}"));

        Assert.Equal(["10", "20", "30", "40"], Plugins.Notes);
    }

    [Fact]
    public void Step_before_the_api_may_change_its_input_and_one_after_it_its_output()
    {
        var api = Plugins.Api("Change");
        Plugins.Input(api, "Number", 7);
        Plugins.Output(api, "Answer", 7);
        Plugins.Step(api.Name, null, 20, "input Number int:5");
        Plugins.Step(api.Name, null, 40, "note {Output.Answer}\noutput Answer int:7");
        var request = Plugins.Request(api, "output Answer int:{Input.Number}");
        request["Number"] = 1;

        Assert.Equal(7, Service.Execute(request)["Answer"]);
        Assert.Equal(["5"], Plugins.Notes);
    }

    [Fact]
    public void Message_that_is_not_there_is_refused_by_name()
    {
        var fault = Fault(() => Service.Execute(new OrganizationRequest("spec_Nowhere")));

        Assert.Contains("spec_Nowhere", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Deleted_api_takes_its_message_and_parameters_along()
    {
        var api = Plugins.Api("Gone");
        Plugins.Delete(api);

        Assert.Contains(api.Name, Fault(() => Service.Execute(Plugins.Request(api))).Message, StringComparison.Ordinal);
        Assert.Empty(Rows("sdkmessage", "name", api.Name));
        Assert.Empty(Rows("customapirequestparameter", "customapiid", api.Id));
    }

    private static OrganizationRequest On(OrganizationRequest request, EntityReference target)
    {
        request["Target"] = target;
        return request;
    }

    private Guid[] Accounts(string name) => Rows("account", "name", name);

    private Guid[] Rows(string table, string column, object value)
    {
        var query = new QueryExpression(table);
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return [.. Service.RetrieveMultiple(query).Entities.Select(row => row.Id)];
    }
}

public sealed class CustomApisInMemory(InMemoryEnvironment environment) : CustomApiSpecification<InMemoryEnvironment>(environment);

public sealed class CustomApisOnFile(FileEnvironment environment) : CustomApiSpecification<FileEnvironment>(environment);

public sealed class CustomApisLive(LiveEnvironment environment) : CustomApiSpecification<LiveEnvironment>(environment);

public sealed class CustomApisOverHttp(OverHttpEnvironment environment) : CustomApiSpecification<OverHttpEnvironment>(environment);
