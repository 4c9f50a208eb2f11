using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.ServiceModel;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.RowFiles;

/// <summary>Replaces all rows of an organization by those of a row file, inside the caller's transaction.</summary>
internal sealed class RowFileReader
{
    private readonly StoreTransaction _transaction;
    private readonly LineReader _lines;
    private readonly IProgress<RowProgress>? _progress;
    private readonly HashSet<TableDefinition> _tables = [];
    private long _rows;

    private RowFileReader(StoreTransaction transaction, Stream stream, IProgress<RowProgress>? progress)
    {
        _transaction = transaction;
        _lines = new LineReader(stream);
        _progress = progress;
    }

    /// <summary>Reads the rows.</summary>
    /// <param name="transaction">The transaction; nothing of it may be kept when this throws.</param>
    /// <param name="stream">The lines.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <returns>How many rows there are.</returns>
    /// <exception cref="RowImportException">A line is wrong, or rows do not fit together.</exception>
    public static long Read(StoreTransaction transaction, Stream stream, IProgress<RowProgress>? progress) =>
        new RowFileReader(transaction, stream, progress).Read();

    private long Read()
    {
        ReadHeader();
        foreach (var table in _transaction.Catalog.Tables)
        {
            _transaction.Clear(table);
        }

        var last = string.Empty;
        while (_lines.Read(out var line))
        {
            if (line.Span.ContainsAnyExcept(" \t\r"u8))
            {
                last = ReadRow(line);
            }
        }

        RequireReferences();
        _progress?.Report(new RowProgress(last, _rows));
        return _rows;
    }

    private void ReadHeader()
    {
        if (!_lines.Read(out var line))
        {
            throw RowImportException.InLine(1, "The file is empty.", "Name a file that ExportRows or crma export --database wrote.");
        }

        using var json = RowLine.Parse(line, _lines.Number);
        RowFileHeader.Read(json.RootElement).Apply(_transaction);
    }

    private string ReadRow(ReadOnlyMemory<byte> line)
    {
        using var json = RowLine.Parse(line, _lines.Number);
        var row = RowLine.Read(json.RootElement, _lines.Number, _transaction.Catalog);
        try
        {
            _transaction.Insert(row.Table.LogicalName, row.Values);
            foreach (var (column, file, content) in row.Files)
            {
                _transaction.Files.Put(new FilePlace(row.Table.LogicalName, row.Id, column), file, content);
            }
        }
        catch (FaultException<OrganizationServiceFault> refused)
        {
            // Storage's own rules: ids and alternate keys that exist, numbers that do not fit.
            throw RowImportException.InLine(_lines.Number, refused.Detail.Message, "Change the value, or take one of the rows out.");
        }

        _tables.Add(row.Table);
        if (++_rows % RowProgress.Interval == 0)
        {
            _progress?.Report(new RowProgress(row.Table.LogicalName, _rows));
        }

        return row.Table.LogicalName;
    }

    // Only at the end: rows refer to one another in circles, and to rows of later lines.
    private void RequireReferences()
    {
        foreach (var table in _tables.OrderBy(table => table.LogicalName, StringComparer.Ordinal))
        {
            if (_transaction.FindDangling(table) is (var id, var column, var reference))
            {
                throw RowImportException.Between(
                    $"The column '{column}' of {table.LogicalName} {id} refers to {reference}, and there is no such row.",
                    "Add that row to the file, or take the value out.");
            }
        }
    }
}
