using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Solutions;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Files;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/image-column-data.</summary>
[Capability("Files and images", "Image columns")]
public abstract class ImageColumnSpecification<TEnvironment>(TEnvironment environment) : SolutionSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 1];
    private static readonly byte[] Gif = [.. "GIF89a"u8, 2];

    [SkippableFact]
    public void Primary_image_comes_with_a_new_row_and_is_read_only_when_it_is_named()
    {
        var lead = Add("lead", ("subject", "s"), ("entityimage", Png));

        Assert.Equal(Png, Admin.Retrieve("lead", lead, new ColumnSet("entityimage"))["entityimage"]);
        var whole = Admin.Retrieve("lead", lead, new ColumnSet(true));
        Assert.DoesNotContain("entityimage", whole.Attributes.Keys);
        var (id, timestamp) = (whole.GetAttributeValue<Guid>("entityimageid"), whole.GetAttributeValue<long>("entityimage_timestamp"));
        Assert.Equal(
            $"/Image/download.aspx?Entity=lead&Attribute=entityimage&Id={id}&Timestamp={timestamp}", whole["entityimage_url"]);

        var query = new QueryExpression("lead") { ColumnSet = new ColumnSet("subject", "entityimage") };
        query.Criteria.AddCondition("entityimageid", ConditionOperator.NotNull);
        Assert.Equal(Png, Assert.Single(Admin.RetrieveMultiple(query).Entities)["entityimage"]);
        query.ColumnSet = new ColumnSet(true);
        Assert.DoesNotContain("entityimage", Assert.Single(Admin.RetrieveMultiple(query).Entities).Attributes.Keys);
    }

    [SkippableFact]
    public void Image_is_changed_and_taken_out_by_an_update()
    {
        var lead = Add("lead", ("subject", "s"), ("entityimage", Png));
        var before = Admin.Retrieve("lead", lead, new ColumnSet("entityimageid"))["entityimageid"];

        Admin.Update(new Entity("lead", lead) { ["subject"] = "t" });
        Assert.Equal(Png, Image(lead));
        Admin.Update(new Entity("lead", lead) { ["entityimage"] = Gif });

        Assert.Equal(Gif, Image(lead));
        Assert.NotEqual(before, Admin.Retrieve("lead", lead, new ColumnSet("entityimageid"))["entityimageid"]);
        Admin.Update(new Entity("lead", lead) { ["entityimage"] = null });
        Assert.Null(Image(lead));
        var row = Admin.Retrieve("lead", lead, new ColumnSet("entityimageid", "entityimage_url", "entityimage_timestamp"));
        Assert.Equal(["leadid"], row.Attributes.Keys);
    }

    [SkippableFact]
    public void Image_comes_with_bulk_messages_upserts_and_related_rows_too()
    {
        var rows = new EntityCollection([Row("contact", ("lastname", "A"), ("entityimage", Png)), Row("contact", ("lastname", "B"))])
        {
            EntityName = "contact",
        };
        var ids = ((CreateMultipleResponse)Admin.Execute(new CreateMultipleRequest { Targets = rows })).Ids;
        Admin.Execute(new UpsertRequest { Target = new Entity("contact", ids[1]) { ["entityimage"] = Gif } });
        var account = Row("account", ("name", "A"));
        account.RelatedEntities[new Relationship("contact_customer_accounts")] =
            new EntityCollection([Row("contact", ("lastname", "C"), ("entityimage", Png))]) { EntityName = "contact" };
        Admin.Create(account);

        Assert.Equal([Png, Gif], ids.Select(id => Admin.Retrieve("contact", id, new ColumnSet("entityimage"))["entityimage"]));
        Assert.Equal(2, Rows("contact").Count(row => row.Contains("entityimageid") && Admin.Retrieve("contact", row.Id, new ColumnSet("entityimage"))["entityimage"] is byte[] { Length: 9 }));
    }

    [SkippableFact]
    public void Only_the_primary_image_comes_with_a_new_row()
    {
        var metadata = Photo();

        var fault = Fault(() => Add("lead", ("subject", "s"), ("new_photo", Png)));
        Assert.Equal(DataverseErrorCode.CannotUploadNonPrimaryImageAttributeOnCreate, fault.ErrorCode);
        Assert.Equal(
            "Non-primary image attribute new_photo of entity lead is not allowed to upload during Create operation.", fault.Message);
        Assert.False(metadata.IsPrimaryImage);
        var lead = Add("lead", ("subject", "s"), ("new_photo", null));
        Admin.Update(new Entity("lead", lead) { ["new_photo"] = Png });
        Assert.Equal(Png, Image(lead, "new_photo"));
        Assert.Null(Image(lead));
    }

    [SkippableFact]
    public void What_is_no_image_or_too_big_is_refused()
    {
        Photo(maxSize: 1);
        var lead = Add("lead", ("subject", "s"));

        var text = Fault(() => Admin.Update(new Entity("lead", lead) { ["new_photo"] = "Hello"u8.ToArray() }));
        var big = Fault(() => Admin.Update(new Entity("lead", lead) { ["new_photo"] = Png.Concat(new byte[1024]).ToArray() }));
        var typed = Fault(() => Admin.Update(new Entity("lead", lead) { ["new_photo"] = "Hello" }));

        Assert.Equal((DataverseErrorCode.ProcessImageFailure, DataverseErrorCode.ProcessImageFailure), (text.ErrorCode, big.ErrorCode));
        Assert.Contains($"Update image properties failed for objectid: {lead}, logicalName: lead, attribute: new_photo", text.Message, StringComparison.Ordinal);
        Assert.Contains("File size is too big.", big.Message, StringComparison.Ordinal);
        Assert.Contains("Byte[]", typed.Message, StringComparison.Ordinal);
        Assert.Null(Image(lead, "new_photo"));
        Assert.Contains("30720", Fault(() => Photo("new_Huge", 30_721)).Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Image_is_uploaded_and_downloaded_in_blocks_where_it_is_kept_in_full()
    {
        var thumbnail = Add("lead", ("subject", "s"), ("entityimage", Png));
        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Download(thumbnail, "entityimage")).ErrorCode);
        Photo(full: true);
        var token = ((InitializeFileBlocksUploadResponse)Admin.Execute(new InitializeFileBlocksUploadRequest
        {
            Target = new EntityReference("lead", thumbnail),
            FileAttributeName = "new_photo",
            FileName = "photo.gif",
        })).FileContinuationToken;
        Admin.Execute(new UploadBlockRequest { FileContinuationToken = token, BlockId = "YQ==", BlockData = Gif });
        var file = ((CommitFileBlocksUploadResponse)Admin.Execute(new CommitFileBlocksUploadRequest
        {
            FileContinuationToken = token,
            BlockList = ["YQ=="],
            FileName = "photo.gif",
            MimeType = "image/gif",
        })).FileId;

        var download = Download(thumbnail, "new_photo");

        Assert.Equal(("new_photo.gif", Gif.Length), (download.FileName, download.FileSizeInBytes));
        Assert.Equal(file, Admin.Retrieve("lead", thumbnail, new ColumnSet("new_photoid"))["new_photoid"]);
        Assert.Equal(Gif, Image(thumbnail, "new_photo"));
        Admin.Execute(new DeleteFileRequest { FileId = file });
        Assert.Null(Image(thumbnail, "new_photo"));
    }

    [SkippableFact]
    public void Metadata_names_the_primary_image_and_what_it_holds()
    {
        Photo(maxSize: 20_480, full: true);

        var lead = ((RetrieveEntityResponse)Admin.Execute(
            new RetrieveEntityRequest { LogicalName = "lead", EntityFilters = EntityFilters.Attributes })).EntityMetadata;

        Assert.Equal("entityimage", lead.PrimaryImageAttribute);
        var images = lead.Attributes.OfType<ImageAttributeMetadata>().ToDictionary(column => column.LogicalName);
        Assert.Equal((true, false, 10_240), Shown(images["entityimage"]));
        Assert.Equal((false, true, 20_480), Shown(images["new_photo"]));

        static (bool?, bool?, int?) Shown(ImageAttributeMetadata image) => (image.IsPrimaryImage, image.CanStoreFullImage, image.MaxSizeInKB);
    }

    [SkippableFact]
    public void Solution_brings_images_of_its_tables()
    {
        const string Details = "<MaxSizeInKB>30</MaxSizeInKB><CanStoreFullImage>1</CanStoreFullImage><IsPrimaryImage>1</IsPrimaryImage>";
        Import(Managed().Table("tst_A", SolutionXml.Column("tst_Photo", "image", Details)));

        var row = Add("tst_a", ("tst_name", "x"), ("tst_photo", Png));

        Assert.Equal(Png, Admin.Retrieve("tst_a", row, new ColumnSet("tst_photo"))["tst_photo"]);
        Assert.Equal(30, Organization.Catalog.Column("tst_a", "tst_photo").MaxSizeInKB);
        Assert.True(Admin.Retrieve("tst_a", row, new ColumnSet("tst_photo_url")).Contains("tst_photo_url"));
        Import(Managed("1.1.0.0").Table("tst_A", SolutionXml.Column("tst_Photo", "image", Details)));
        Assert.Equal(Png, Admin.Retrieve("tst_a", row, new ColumnSet("tst_photo"))["tst_photo"]);
        Uninstall();
    }

    [SkippableFact]
    public void Image_is_refused_by_name_where_no_query_can_have_it()
    {
        var query = new QueryExpression("lead");
        query.Criteria.AddCondition("entityimage", ConditionOperator.NotNull);
        Assert.Contains("name 'entityimageid' instead", Fault(() => Admin.RetrieveMultiple(query)).Message, StringComparison.Ordinal);

        var linked = new QueryExpression("lead");
        linked.AddLink("account", "parentaccountid", "accountid").Columns = new ColumnSet("entityimage");
        Assert.Contains("image column 'entityimage'", Fault(() => Admin.RetrieveMultiple(linked)).Message, StringComparison.Ordinal);
    }

    private ImageAttributeMetadata Photo(string name = "new_Photo", int maxSize = 100, bool full = false)
    {
        Admin.Execute(new CreateAttributeRequest
        {
            EntityName = "lead",
            Attribute = new ImageAttributeMetadata(name) { MaxSizeInKB = maxSize, CanStoreFullImage = full },
        });
        return (ImageAttributeMetadata)((RetrieveAttributeResponse)Admin.Execute(
            new RetrieveAttributeRequest { EntityLogicalName = "lead", LogicalName = "new_photo" })).AttributeMetadata;
    }

    private byte[]? Image(Guid lead, string column = "entityimage") =>
        Admin.Retrieve("lead", lead, new ColumnSet(column)).GetAttributeValue<byte[]>(column);

    private InitializeFileBlocksDownloadResponse Download(Guid lead, string column) =>
        (InitializeFileBlocksDownloadResponse)Admin.Execute(
            new InitializeFileBlocksDownloadRequest { Target = new EntityReference("lead", lead), FileAttributeName = column });
}

public sealed class ImageColumnsInMemory(InMemoryEnvironment environment) : ImageColumnSpecification<InMemoryEnvironment>(environment);

public sealed class ImageColumnsOnFile(FileEnvironment environment) : ImageColumnSpecification<FileEnvironment>(environment);

public sealed class ImageColumnsLive(LiveEnvironment environment) : ImageColumnSpecification<LiveEnvironment>(environment);

public sealed class ImageColumnsOverHttp(OverHttpEnvironment environment) : ImageColumnSpecification<OverHttpEnvironment>(environment);
