using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Pipeline;

/// <summary>
/// https://learn.microsoft.com/power-apps/developer/data-platform/scalable-customization-design/database-transactions and
/// https://learn.microsoft.com/troubleshoot/power-platform/dataverse/dataverse-plug-ins-errors.
/// </summary>
[Capability("Pipeline", "Transactions and faults")]
public abstract class TransactionSpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Theory]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(40)]
    public void Nothing_remains_of_an_operation_whose_plugin_refuses(int stage)
    {
        // XrmMockup #186, fake-xrm-easy #359: stand-ins that keep what was written.
        var name = Guid.NewGuid().ToString();
        Plugins.Step("Create", "lead", stage, "fail Not today.");

        var fault = Fault(() => Lead(name));

        Assert.Equal((DataverseErrorCode.IsvAborted, "Not today."), (fault.ErrorCode, fault.Message));
        Assert.Equal(0, Count("lead", "subject", name));
    }

    [Fact]
    public void What_plugins_wrote_before_is_undone_with_the_operation()
    {
        var name = Guid.NewGuid().ToString();
        var lead = Lead("Before");
        Plugins.Step("Update", "lead", 20, $"create account name={name}");
        Plugins.Step("Update", "lead", 40, "crash Broken.");

        var fault = Fault(() => Service.Update(new Entity("lead", lead) { ["subject"] = "After" }));

        Assert.Equal(DataverseErrorCode.IsvUnexpected, fault.ErrorCode);
        Assert.StartsWith("An unexpected error occurred from ISV code.", fault.Message, StringComparison.Ordinal);
        Assert.Equal("Before", SubjectOf(lead));
        Assert.Equal(0, Count("account", "name", name));
    }

    [Fact]
    public void What_PreValidation_wrote_stays_when_the_operation_fails()
    {
        var name = Guid.NewGuid().ToString();
        Plugins.Step("Create", "lead", 10, $"create account name={name}");
        Plugins.Step("Create", "lead", 40, "fail No.");

        Fault(() => Lead());

        Assert.Equal(1, Count("account", "name", name));
    }

    [Fact]
    public void PreValidation_of_a_nested_request_is_inside_the_transaction()
    {
        Plugins.Step("Create", "lead", 40, "create account name=Nested");
        Plugins.Step("Create", "account", 10, "note {Stage} {InTransaction}");

        Lead();

        Assert.Equal(["10 True"], Plugins.Notes);
    }

    [Fact]
    public void Plugin_that_swallows_a_fault_fails_and_with_it_the_operation()
    {
        var name = Guid.NewGuid().ToString();
        Plugins.Step("Create", "lead", 20, $"try delete account {Guid.NewGuid()}");

        var fault = Fault(() => Lead(name));

        Assert.Equal(DataverseErrorCode.IsvTransactionCount, fault.ErrorCode);
        Assert.Contains("There is no active transaction.", fault.Message, StringComparison.Ordinal);
        Assert.Equal(0, Count("lead", "subject", name));
    }

    [Fact]
    public void Service_faults_after_a_swallowed_fault()
    {
        Plugins.Step("Create", "lead", 20, $"try delete account {Guid.NewGuid()}\ntry create account name=Never\nfail {{Fault}}");

        Assert.Equal(DataverseErrorCode.NoActiveTransaction.ToString(null, null), Fault(() => Lead()).Message);
    }

    [Fact]
    public void Swallowed_fault_does_no_harm_outside_the_transaction()
    {
        Plugins.Step("Create", "lead", 10, $"try delete account {Guid.NewGuid()}\nset subject {{Fault}}");

        Assert.Equal($"{DataverseErrorCode.ObjectDoesNotExist}", SubjectOf(Lead()));
    }

    [Fact]
    public void Code_of_the_refusal_reaches_the_caller()
    {
        Plugins.Step("Create", "lead", 20, "fail:4711 With a code.");

        var fault = Fault(() => Lead());

        Assert.Equal((4711, "With a code."), (fault.ErrorCode, fault.Message));
    }

    [Fact]
    public void Fault_of_a_nested_request_that_a_plugin_lets_through_keeps_its_code()
    {
        Plugins.Step("Create", "lead", 20, $"delete account {Guid.NewGuid()}");

        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Lead()).ErrorCode);
    }

    private int Count(string table, string column, string value)
    {
        var query = new QueryExpression(table);
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return Service.RetrieveMultiple(query).Entities.Count;
    }
}

public sealed class TransactionsInMemory(InMemoryEnvironment environment) : TransactionSpecification<InMemoryEnvironment>(environment);

public sealed class TransactionsOnFile(FileEnvironment environment) : TransactionSpecification<FileEnvironment>(environment);

public sealed class TransactionsLive(LiveEnvironment environment) : TransactionSpecification<LiveEnvironment>(environment);

public sealed class TransactionsOverHttp(OverHttpEnvironment environment) : TransactionSpecification<OverHttpEnvironment>(environment);
