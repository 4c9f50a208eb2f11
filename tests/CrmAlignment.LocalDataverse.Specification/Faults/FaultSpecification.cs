using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Faults;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/org-service/handle-exceptions-code.</summary>
[Capability("Faults", "Codes and messages")]
public abstract class FaultSpecification<TEnvironment>(TEnvironment environment) : Specification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Fact]
    public void Row_that_does_not_exist_is_named_by_its_id()
    {
        // https://learn.microsoft.com/troubleshoot/power-platform/dataverse/user-permissions/client-errors
        var id = Guid.NewGuid();

        var fault = Fault(() => Service.Retrieve("contact", id, new ColumnSet("lastname")));

        Assert.Equal(-2147220969, fault.ErrorCode);
        Assert.Contains(id.ToString(), fault.Message, StringComparison.Ordinal);
        Assert.EndsWith("Does Not Exist", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Key_used_twice_is_refused_as_a_duplicate()
    {
        var id = Create("contact", ("lastname", "First"));

        var fault = Fault(() => Service.Create(new Entity("contact", id) { ["lastname"] = "Second" }));

        Assert.Equal(-2147220937, fault.ErrorCode);
        Assert.StartsWith("Cannot insert duplicate key", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_that_does_not_exist_is_named()
    {
        var fault = Fault(() => Service.RetrieveMultiple(new QueryExpression("new_nowhere")));

        Assert.Equal(DataverseErrorCode.QueryBuilderNoEntity, fault.ErrorCode);
        Assert.Contains("'new_nowhere'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Column_that_does_not_exist_is_named_with_its_table()
    {
        var fault = Fault(() => Service.RetrieveMultiple(new QueryExpression("contact") { ColumnSet = new ColumnSet("nothing") }));

        Assert.Equal(DataverseErrorCode.QueryBuilderNoAttribute, fault.ErrorCode);
        Assert.Contains("contact", fault.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("nothing", fault.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Fault_says_when_it_arose_and_in_which_activity()
    {
        var before = Environment.UtcNow.AddMinutes(-5);

        var fault = Fault(() => Service.Delete("contact", Guid.NewGuid()));

        Assert.InRange(fault.Timestamp, before, Environment.UtcNow.AddMinutes(5));
        Assert.NotEqual(Guid.Empty, fault.ActivityId);
    }

    [Fact]
    public void Fault_of_the_platform_itself_has_neither_trace_nor_inner_fault()
    {
        var fault = Fault(() => Service.Delete("contact", Guid.NewGuid()));

        Assert.True(string.IsNullOrEmpty(fault.TraceText));
        Assert.Null(fault.InnerFault);
    }

    [Fact]
    public void Fault_inside_a_transaction_of_requests_names_the_request_and_keeps_its_code()
    {
        var requests = new OrganizationRequestCollection
        {
            new CreateRequest { Target = Row("contact", ("lastname", "Never")) },
            new DeleteRequest { Target = new EntityReference("contact", Guid.NewGuid()) },
        };

        var fault = Assert.IsType<ExecuteTransactionFault>(Fault(() => Service.Execute(new ExecuteTransactionRequest { Requests = requests })));

        Assert.Equal(1, fault.FaultedRequestIndex);
        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, fault.ErrorCode);
        Assert.NotEqual(default, fault.Timestamp);
    }

    [SkippableTheory]
    [InlineData("CloneAsPatch")]
    [InlineData("CreateCustomerRelationships")]
    [InlineData("CalculateActualValueOpportunity")]
    public void Message_that_is_not_supported_is_refused_by_name_with_the_page_that_lists_what_is(string message)
    {
        Environment.RequireLocal("The platform supports these messages.");

        var fault = Fault(() => Service.Execute(new OrganizationRequest(message)));

        Assert.Equal(DataverseErrorCode.NotSupported, fault.ErrorCode);
        Assert.Contains($"'{message}'", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith("docs/local-dataverse.md lists what it supports.", fault.Message, StringComparison.Ordinal);
    }
}

public sealed class FaultsInMemory(InMemoryEnvironment environment) : FaultSpecification<InMemoryEnvironment>(environment);

public sealed class FaultsOnFile(FileEnvironment environment) : FaultSpecification<FileEnvironment>(environment);

public sealed class FaultsLive(LiveEnvironment environment) : FaultSpecification<LiveEnvironment>(environment);

public sealed class FaultsOverHttp(OverHttpEnvironment environment) : FaultSpecification<OverHttpEnvironment>(environment);
