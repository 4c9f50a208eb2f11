using System;
using System.Linq;
using System.Text;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Security;
using CrmAlignment.LocalDataverse.Specification.Solutions;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Files;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/file-column-data.</summary>
[Capability("Files and images", "File columns")]
public abstract class FileColumnSpecification<TEnvironment>(TEnvironment environment) : SolutionSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private const string Column = "new_offer";

    [SkippableFact]
    public void File_is_uploaded_in_blocks_and_downloaded_in_others()
    {
        var lead = LeadWithColumn();
        var token = Begin(lead);
        Put(token, "b", "World");
        Put(token, "a", "Hello ");
        Put(token, "c", "never used");

        var committed = Commit(token, "a", "b");

        Assert.Equal(11, committed.FileSizeInBytes);
        var download = Download(lead);
        Assert.Equal(("offer.txt", 11), (download.FileName, download.FileSizeInBytes));
        Assert.Equal(["Hello", " Worl", "d"], new[] { 0L, 5L, 10L }.Select(offset => Block(download, offset, 5)));
        Assert.Equal("", Block(download, 11, 5));
    }

    [SkippableFact]
    public void Row_has_the_id_of_the_file_and_its_name()
    {
        var lead = LeadWithColumn();
        Assert.False(Admin.Retrieve("lead", lead, new ColumnSet(true)).Contains(Column));
        var version = Admin.Retrieve("lead", lead, new ColumnSet(Column)).RowVersion;

        var file = Upload(lead, "Hello");

        var row = Admin.Retrieve("lead", lead, new ColumnSet(Column, Column + "_name"));
        Assert.Equal((file, "offer.txt"), (row[Column], row[Column + "_name"]));
        Assert.NotEqual(version, row.RowVersion);
        Assert.Equal(lead, Assert.Single(Rows("lead", Column, file)).Id);
    }

    [SkippableFact]
    public void Create_and_Update_cannot_set_a_file()
    {
        var lead = LeadWithColumn();
        var file = Upload(lead, "Hello");

        Admin.Update(new Entity("lead", lead) { [Column] = null, [Column + "_name"] = "other.txt" });

        var row = Admin.Retrieve("lead", lead, new ColumnSet(Column, Column + "_name"));
        Assert.Equal((file, "offer.txt"), (row[Column], row[Column + "_name"]));
    }

    [SkippableFact]
    public void File_is_replaced_by_the_next_one_and_downloads_of_the_former_end()
    {
        var lead = LeadWithColumn();
        var first = Upload(lead, "Hello");
        var download = Download(lead);

        var second = Upload(lead, "Good day");

        Assert.NotEqual(first, second);
        Assert.Contains("has been replaced", Fault(() => Block(download, 0, 5)).Message, StringComparison.Ordinal);
        Assert.Equal("Good day", Block(Download(lead), 0, 100));
        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Delete(Admin, first)).ErrorCode);
    }

    [SkippableFact]
    public void File_is_deleted_by_its_id_and_with_its_row()
    {
        var (lead, other) = (LeadWithColumn(), Add("lead", ("subject", "other")));
        var file = Upload(lead, "Hello");
        var kept = Upload(other, "Hello");

        Delete(Admin, file);

        Assert.Equal([], Admin.Retrieve("lead", lead, new ColumnSet(Column, Column + "_name")).Attributes.Keys.Where(key => key != "leadid"));
        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Download(lead)).ErrorCode);
        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Delete(Admin, file)).ErrorCode);
        Admin.Delete("lead", other);
        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Delete(Admin, kept)).ErrorCode);
        Admin.Create(Row("lead", ("leadid", other), ("subject", "again")));
        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Download(other)).ErrorCode);
    }

    [SkippableFact]
    public void File_goes_with_its_parent_its_column_and_its_solution()
    {
        Import(Managed().Table("tst_A", SolutionXml.Column("tst_Doc", "file", "<MaxSizeInKB>1</MaxSizeInKB>")));
        var row = Add("tst_a", ("tst_name", "x"));
        var file = Upload(new EntityReference("tst_a", row), "tst_doc", "Hello");
        Uninstall();
        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Delete(Admin, file)).ErrorCode);

        var lead = LeadWithColumn();
        var second = Upload(lead, "Hello");
        Admin.Execute(new DeleteAttributeRequest { EntityLogicalName = "lead", LogicalName = Column });
        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Delete(Admin, second)).ErrorCode);
        Assert.Null(Organization.Catalog.Table("lead").FindColumn(Column + "_name"));
    }

    [SkippableFact]
    public void Column_says_how_big_files_may_be_and_bigger_ones_are_refused()
    {
        var lead = LeadWithColumn(maxSize: 1);
        var column = (FileAttributeMetadata)((RetrieveAttributeResponse)Admin.Execute(
            new RetrieveAttributeRequest { EntityLogicalName = "lead", LogicalName = Column })).AttributeMetadata;
        Assert.Equal((1, false, false), (column.MaxSizeInKB, column.IsValidForCreate!.Value, column.IsValidForUpdate!.Value));
        Upload(lead, new string('x', 1024));

        var fault = Fault(() => Upload(lead, new string('x', 1025)));

        Assert.Equal(DataverseErrorCode.AttachmentInvalidFileSize, fault.ErrorCode);
        Assert.StartsWith("Attachment file size is too big.", fault.Message, StringComparison.Ordinal);
        Assert.Equal(1024, Download(lead).FileSizeInBytes);
        Assert.Contains(
            "stays 1 KB",
            Fault(() => Admin.Execute(new UpdateAttributeRequest
            {
                EntityName = "lead",
                Attribute = new FileAttributeMetadata { LogicalName = Column, MaxSizeInKB = 2 },
            })).Message,
            StringComparison.Ordinal);
        Assert.Contains("10485760", Fault(() => LeadWithColumn("new_Huge", 10_485_761)).Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void What_is_no_upload_is_refused()
    {
        var lead = LeadWithColumn();
        var token = Begin(lead);
        Put(token, "a", "Hello");

        Assert.Contains("was not uploaded", Fault(() => Commit(token, "a", "b")).Message, StringComparison.Ordinal);
        Assert.Contains("Base64", Fault(() => Upload(token, "?", [1])).Message, StringComparison.Ordinal);
        Assert.Contains("4 MB", Fault(() => Upload(token, Id("c"), new byte[(4 * 1024 * 1024) + 1])).Message, StringComparison.Ordinal);
        Assert.Contains("FileContinuationToken", Fault(() => Put("nothing", "a", "x")).Message, StringComparison.Ordinal);
        Assert.Contains("neither files nor images", Fault(() => Begin(new EntityReference("lead", lead), "subject")).Message, StringComparison.Ordinal);
        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Begin(Guid.NewGuid())).ErrorCode);
        Commit(token, "a");
        Assert.Contains("was not uploaded", Fault(() => Commit(token, "a")).Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Extensions_that_the_organization_blocks_are_refused()
    {
        var lead = LeadWithColumn();
        Admin.Update(new Entity("organization", Organization.OrganizationId) { ["blockedattachments"] = "exe;TXT" });

        Assert.Contains("blocks files with the extension 'txt'", Fault(() => Begin(lead)).Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Who_may_read_the_row_downloads_and_who_may_write_it_uploads_and_deletes()
    {
        var lead = LeadWithColumn();
        var file = Upload(lead, "Hello");
        var user = Add("systemuser", ("lastname", "x"), ("domainname", "x"), ("businessunitid", new EntityReference("businessunit", Organization.RootBusinessUnitId)));
        var service = Organization.ServiceFor(user);
        Assert.Contains("prvReadLead", Fault(() => Download(lead, service)).Message, StringComparison.Ordinal);
        Admin.Execute(new GrantAccessRequest
        {
            Target = new EntityReference("lead", lead),
            PrincipalAccess = new PrincipalAccess { Principal = new EntityReference("systemuser", user), AccessMask = AccessRights.ReadAccess },
        });
        Grant(user, "prvReadLead", "prvWriteLead");

        Assert.Equal("Hello", Block(Download(lead, service), 0, 9, service));
        Assert.Equal(DataverseErrorCode.AccessDenied, Fault(() => Begin(new EntityReference("lead", lead), Column, service)).ErrorCode);
        Assert.Equal(DataverseErrorCode.AccessDenied, Fault(() => Put(Begin(lead), "a", "x", service)).ErrorCode);
        Assert.Equal(DataverseErrorCode.AccessDenied, Fault(() => Delete(service, file)).ErrorCode);
    }

    private static string Id(string block) => Convert.ToBase64String(Encoding.UTF8.GetBytes(block));

    private static void Delete(IOrganizationService service, Guid file) => service.Execute(new DeleteFileRequest { FileId = file });

    private void Grant(Guid user, params string[] privileges)
    {
        var role = Add("role", ("name", "R"), ("businessunitid", new EntityReference("businessunit", Organization.RootBusinessUnitId)));
        Admin.Execute(new AddPrivilegesRoleRequest
        {
            RoleId = role,
            Privileges = [.. privileges.Select(name => new RolePrivilege(PrivilegeDepth.Basic, Single("privilege", "name", name).Id, Guid.Empty))],
        });
        Admin.Associate("systemuser", user, Cast.RolesOf(new EntityReference("systemuser", user)), [new EntityReference("role", role)]);
    }

    private Guid LeadWithColumn(string name = "new_Offer", int maxSize = 100)
    {
        Admin.Execute(new CreateAttributeRequest
        {
            EntityName = "lead",
            Attribute = new FileAttributeMetadata(name) { MaxSizeInKB = maxSize },
        });
        return Add("lead", ("subject", "Engines"));
    }

    private string Begin(Guid lead) => Begin(new EntityReference("lead", lead), Column);

    private string Begin(EntityReference row, string column, IOrganizationService? service = null) =>
        ((InitializeFileBlocksUploadResponse)(service ?? Admin).Execute(new InitializeFileBlocksUploadRequest
        {
            Target = row,
            FileAttributeName = column,
            FileName = "offer.txt",
        })).FileContinuationToken;

    private void Put(string token, string block, string text, IOrganizationService? service = null) =>
        Upload(token, Id(block), Encoding.UTF8.GetBytes(text), service);

    private void Upload(string token, string id, byte[] content, IOrganizationService? service = null) =>
        (service ?? Admin).Execute(new UploadBlockRequest { FileContinuationToken = token, BlockId = id, BlockData = content });

    private CommitFileBlocksUploadResponse Commit(string token, params string[] blocks) =>
        (CommitFileBlocksUploadResponse)Admin.Execute(new CommitFileBlocksUploadRequest
        {
            FileContinuationToken = token,
            BlockList = [.. blocks.Select(Id)],
            FileName = "offer.txt",
            MimeType = "text/plain",
        });

    private Guid Upload(Guid lead, string text) => Upload(new EntityReference("lead", lead), Column, text);

    private Guid Upload(EntityReference row, string column, string text)
    {
        var token = Begin(row, column);
        Put(token, "a", text);
        return Commit(token, "a").FileId;
    }

    private InitializeFileBlocksDownloadResponse Download(Guid lead, IOrganizationService? service = null) =>
        (InitializeFileBlocksDownloadResponse)(service ?? Admin).Execute(
            new InitializeFileBlocksDownloadRequest { Target = new EntityReference("lead", lead), FileAttributeName = Column });

    private string Block(InitializeFileBlocksDownloadResponse download, long offset, long length, IOrganizationService? service = null) =>
        Encoding.UTF8.GetString(((DownloadBlockResponse)(service ?? Admin).Execute(new DownloadBlockRequest
        {
            FileContinuationToken = download.FileContinuationToken,
            Offset = offset,
            BlockLength = length,
        })).Data);
}

public sealed class FileColumnsInMemory(InMemoryEnvironment environment) : FileColumnSpecification<InMemoryEnvironment>(environment);

public sealed class FileColumnsOnFile(FileEnvironment environment) : FileColumnSpecification<FileEnvironment>(environment);

public sealed class FileColumnsLive(LiveEnvironment environment) : FileColumnSpecification<LiveEnvironment>(environment);

public sealed class FileColumnsOverHttp(OverHttpEnvironment environment) : FileColumnSpecification<OverHttpEnvironment>(environment);
