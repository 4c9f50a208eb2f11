using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Solutions;

/// <summary>
/// A solution as the platform exported it: the sample of
/// https://learn.microsoft.com/power-apps/developer/data-platform/column-level-security
/// (Microsoft PowerApps-Samples, MIT). It is not part of this repository, so the tests are skipped where it is not at hand, and no
/// row of the capability table depends on them.
/// </summary>
[Trait(Category.Name, Category.Slow)]
public abstract class RealExportSpecification<TEnvironment>(TEnvironment environment) : SolutionSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private const string Name = "ColumnLevelSecuritySampleSolution";

    [SkippableTheory]
    [InlineData(Name + ".zip")]
    [InlineData(Name + "_managed.zip")]
    public void Its_masking_rules_are_rows_and_the_import_job_says_that_nothing_is_masked(string file)
    {
        Send(WithoutDependencies(Sample(file)));

        var rule = Single("maskingrule", "name", "SocialSecurityNumber_ShowLastFourDigits");
        Assert.Equal(("*", "***-**-1234"), (rule["maskedcharacter"], rule["maskedtestdata"]));
        Assert.Equal(3, Rows("maskingrule").Count);
        var column = Single("attributemaskingrule", "attributelogicalname", "sample_governmentid");
        Assert.Equal((rule.Id, "sample_example"), (((EntityReference)column["maskingruleid"]).Id, column["entityname"]));
        Assert.Contains(
            "who may read sample_example.sample_governmentid reads all of it, unmasked", (string)Rows("importjob").Single()["data"], StringComparison.Ordinal);
        Uninstall(Name);
        Assert.Equal(file.Contains("managed", StringComparison.Ordinal), Rows("maskingrule").Count == 0);
    }

    [SkippableTheory]
    [InlineData(Name + ".zip", false)]
    [InlineData(Name + "_managed.zip", true)]
    public void All_of_it_is_imported(string file, bool isManaged)
    {
        Send(WithoutDependencies(Sample(file)));

        var id = Add("sample_example", ("sample_name", "one"), ("sample_email", "somebody@example.org"));
        Assert.Equal("somebody@example.org", Admin.Retrieve("sample_example", id, new ColumnSet("sample_email"))["sample_email"]);
        Assert.Equal(7, Rows("savedquery", "returnedtypecode", "sample_example").Count);
        Assert.Equal(3, Rows("systemform", "objecttypecode", "sample_example").Count);
        Assert.All(
            Rows("savedquery", "returnedtypecode", "sample_example").Where(view => (int)view["querytype"] == 0),
            view => Admin.RetrieveMultiple(new FetchExpression((string)view["fetchxml"])));
        Assert.NotEmpty(Rows("role", "name", "Column-level security sample role"));
        var profile = Single("fieldsecurityprofile", "name", "Example Field Security Profile");
        Assert.Equal(4, Rows("fieldpermission", "fieldsecurityprofileid", profile.Id).Count);
        RequireSecurity(id, profile.ToEntityReference());
        Uninstall(Name);
        Assert.Equal(isManaged, Organization.Catalog.FindTable("sample_example") is null);
        Assert.Equal(isManaged, Rows("fieldsecurityprofile", "name", "Example Field Security Profile").Count == 0);
        Assert.Equal(isManaged, Rows("fieldpermission", "entityname", "sample_example").Count == 0);
    }

    // As the sample shows it: e-mail addresses may be changed by who has the profile, dates of birth only set.
    private void RequireSecurity(Guid row, EntityReference profile)
    {
        var user = new EntityReference("systemuser", Add(
            "systemuser", ("lastname", "Reader"), ("businessunitid", new EntityReference("businessunit", Organization.RootBusinessUnitId))));
        Admin.Associate("systemuser", user.Id, new Relationship("systemuserroles_association"), [Single("role", "name", "Column-level security sample role").ToEntityReference()]);
        var service = Organization.ServiceFor(user.Id);
        Assert.False(service.Retrieve("sample_example", row, new ColumnSet(true)).Contains("sample_email"));
        Assert.Equal(
            DataverseErrorCode.AttributePermissionUpdateIsMissingDuringUpdate,
            Fault(() => service.Update(new Entity("sample_example", row) { ["sample_email"] = "other@example.org" })).ErrorCode);

        Admin.Associate("systemuser", user.Id, new Relationship("systemuserprofiles_association"), [profile]);

        Assert.Equal("somebody@example.org", service.Retrieve("sample_example", row, new ColumnSet("sample_email"))["sample_email"]);
        service.Update(new Entity("sample_example", row) { ["sample_email"] = "other@example.org" });
        Assert.Equal(
            DataverseErrorCode.AttributePermissionUpdateIsMissingDuringUpdate,
            Fault(() => service.Update(new Entity("sample_example", row) { ["sample_dateofbirth"] = new DateTime(1990, 1, 1) })).ErrorCode);
    }

    private void Send(byte[] package) => Admin.Execute(new ImportSolutionRequest { CustomizationFile = package });

    private static byte[] Sample(string file)
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "samples", file);
        Skip.IfNot(File.Exists(path), $"The exported solution {file} is not at hand.");
        return File.ReadAllBytes(path);
    }

    /// <summary>The package without what it needs of the platform's own solutions.</summary>
    private static byte[] WithoutDependencies(byte[] package)
    {
        using var from = new ZipArchive(new MemoryStream(package));
        using var stream = new MemoryStream();
        using (var to = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in from.Entries)
            {
                using var source = part.Open();
                using var target = to.CreateEntry(part.FullName).Open();
                if (part.FullName is "solution.xml" or "customizations.xml")
                {
                    var xml = XDocument.Load(source);
                    xml.Descendants("MissingDependency").Remove();
                    xml.Save(target);
                }
                else
                {
                    source.CopyTo(target);
                }
            }
        }

        return stream.ToArray();
    }
}

public sealed class RealExportInMemory(InMemoryEnvironment environment) : RealExportSpecification<InMemoryEnvironment>(environment);

public sealed class RealExportOnFile(FileEnvironment environment) : RealExportSpecification<FileEnvironment>(environment);

public sealed class RealExportLive(LiveEnvironment environment) : RealExportSpecification<LiveEnvironment>(environment);

public sealed class RealExportOverHttp(OverHttpEnvironment environment) : RealExportSpecification<OverHttpEnvironment>(environment);
