using System.Collections.Immutable;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Rows.Files;

/// <summary>Reads images into rows, for who asked for them by name.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/image-column-data#use-image-data-with-records.</remarks>
internal static class ImageReader
{
    /// <summary>Adds images of a row, those that it has.</summary>
    /// <param name="entity">The row.</param>
    /// <param name="images">The image columns.</param>
    /// <param name="transaction">The transaction.</param>
    public static void Add(Entity entity, ImmutableArray<ColumnDefinition> images, StoreTransaction transaction)
    {
        foreach (var column in images)
        {
            if (transaction.Files.Read(new FilePlace(entity.LogicalName, entity.Id, column.LogicalName)) is { } content)
            {
                entity[column.LogicalName] = content;
            }
        }
    }
}
