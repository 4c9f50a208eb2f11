using System.Globalization;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Messages.Files;

/// <summary>
/// Images that come with a Create or an Update. They are kept as they are given: no thumbnail is made of them, and none is cropped.
/// </summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/image-column-data.</remarks>
internal static class ImageValues
{
    /// <summary>Takes the images out of a request, and fills id, time stamp and address beside them.</summary>
    /// <param name="draft">The row.</param>
    public static void Take(RowDraft draft)
    {
        if (!draft.TargetHasImages)
        {
            return;
        }

        foreach (var (name, value) in draft.Target.Attributes)
        {
            if (draft.Table.Column(name) is not { Type: ColumnType.Image } column || !draft.TakesFromCaller(column))
            {
                continue;
            }

            if (draft.IsNew && !column.IsPrimaryImage && value is not null)
            {
                throw DataverseFault.Of(
                    DataverseErrorCode.CannotUploadNonPrimaryImageAttributeOnCreate,
                    $"Non-primary image attribute {name} of entity {draft.Table.LogicalName} is not allowed to upload during Create "
                        + "operation.");
            }

            var image = value switch
            {
                null => null,
                byte[] { Length: > 0 } content => ImageContent.Check(draft.Table, draft.Id, column, content),
                byte[] => null,
                _ => throw DataverseFault.WrongType(draft.Table.LogicalName, name, "Byte[]", value.GetType().Name),
            };
            (draft.Images ??= new(System.StringComparer.Ordinal))[name] = image;
            Describe(draft, column, image);
        }
    }

    /// <summary>Writes the images of a row that is written.</summary>
    /// <param name="draft">The row.</param>
    public static void Write(RowDraft draft)
    {
        if (draft.Images is not { } images)
        {
            return;
        }

        foreach (var (name, content) in images)
        {
            var place = new FilePlace(draft.Table.LogicalName, draft.Id, name);
            if (content is null)
            {
                draft.Scope.Transaction.Files.Remove(place);
            }
            else
            {
                var id = (System.Guid)draft.Values[FileColumns.IdOf(name)]!;
                draft.Scope.Transaction.Files.Put(place, new StoredFile(id, content.Length, ImageContent.MimeTypeOf(content)!), content);
            }
        }
    }

    private static void Describe(RowDraft draft, ColumnDefinition column, byte[]? image)
    {
        var name = column.LogicalName;
        if (image is null)
        {
            draft.SetIfPresent(FileColumns.IdOf(name), null);
            draft.SetIfPresent(FileColumns.TimestampOf(name), null);
            draft.SetIfPresent(FileColumns.UrlOf(name), null);
            return;
        }

        var id = System.Guid.CreateVersion7(draft.Scope.Clock.GetUtcNow());
        var timestamp = draft.Scope.UtcNow.Ticks;
        draft.SetIfPresent(FileColumns.IdOf(name), id);
        draft.SetIfPresent(FileColumns.TimestampOf(name), timestamp);
        draft.SetIfPresent(
            FileColumns.UrlOf(name),
            string.Create(
                CultureInfo.InvariantCulture,
                $"/Image/download.aspx?Entity={draft.Table.LogicalName}&Attribute={name}&Id={id}&Timestamp={timestamp}"));
    }
}
