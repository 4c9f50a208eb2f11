using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Solutions;

/// <summary>https://learn.microsoft.com/power-platform/alm/solution-async.</summary>
[Capability("Solutions", "Exports as jobs")]
[Trait(Category.Name, Category.Slow)]
public abstract class AsyncExportSpecification<TEnvironment>(TEnvironment environment) : ExportingSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [SkippableFact]
    public void Package_is_made_by_a_job_and_downloaded_when_it_is_done()
    {
        Import(new SolutionZip().Table("tst_A"));
        var response = Queue("TestSolution");
        Assert.Equal(DataverseErrorCode.ExportSolutionError, Fault(() => Download(response)).ErrorCode);

        Organization.DrainAsyncOperations();

        var job = Admin.Retrieve("asyncoperation", (Guid)response["AsyncOperationId"], new ColumnSet(true));
        Assert.Equal((30, 202, "Export Solution Async Operation"),
            (job.GetAttributeValue<OptionSetValue>("statuscode").Value, job.GetAttributeValue<OptionSetValue>("operationtype").Value, job.FormattedValues["operationtype"]));
        Assert.Equal(Export(managed: true), Download(response));
    }

    [SkippableFact]
    public void Download_of_a_failed_job_says_why_it_failed()
    {
        var response = Queue("Nobody");
        Organization.DrainAsyncOperations();

        Assert.Equal(31, Admin.Retrieve("asyncoperation", (Guid)response["AsyncOperationId"], new ColumnSet(true)).GetAttributeValue<OptionSetValue>("statuscode").Value);
        Assert.Contains("'Nobody'", Fault(() => Download(response)).Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Job_that_is_no_export_has_nothing_to_download()
    {
        var response = Admin.Execute(new OrganizationRequest("PublishAllXmlAsync"));
        Organization.DrainAsyncOperations();

        var fault = Fault(() => Admin.Execute(new OrganizationRequest("DownloadSolutionExportData") { ["ExportJobId"] = response["AsyncOperationId"] }));

        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, fault.ErrorCode);
    }

    [SkippableTheory]
    [InlineData("ExportSolutionAsync")]
    [InlineData("DownloadSolutionExportData")]
    public void Who_lacks_the_privilege_is_refused_at_once(string message)
    {
        var user = Add("systemuser", ("firstname", "Maria"), ("lastname", "Reader"), ("domainname", "maria@example.com"));

        var fault = Fault(() => Organization.ServiceFor(user).Execute(
            new OrganizationRequest(message) { ["SolutionName"] = "TestSolution", ["Managed"] = true, ["ExportJobId"] = Guid.NewGuid() }));

        Assert.Equal(DataverseErrorCode.PrivilegeDenied, fault.ErrorCode);
        Assert.Contains("prvExportCustomization", fault.Message, StringComparison.Ordinal);
        Assert.Empty(Rows("asyncoperation"));
    }

    private OrganizationResponse Queue(string solution) =>
        Admin.Execute(new OrganizationRequest("ExportSolutionAsync") { ["SolutionName"] = solution, ["Managed"] = true });

    private byte[] Download(OrganizationResponse queued) => (byte[])Admin.Execute(
        new OrganizationRequest("DownloadSolutionExportData") { ["ExportJobId"] = queued["ExportJobId"] })["ExportSolutionFile"];
}

public sealed class AsyncExportInMemory(InMemoryEnvironment environment) : AsyncExportSpecification<InMemoryEnvironment>(environment);

public sealed class AsyncExportOnFile(FileEnvironment environment) : AsyncExportSpecification<FileEnvironment>(environment);

public sealed class AsyncExportLive(LiveEnvironment environment) : AsyncExportSpecification<LiveEnvironment>(environment);

public sealed class AsyncExportOverHttp(OverHttpEnvironment environment) : AsyncExportSpecification<OverHttpEnvironment>(environment);
