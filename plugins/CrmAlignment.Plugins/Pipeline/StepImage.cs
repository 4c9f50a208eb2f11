using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Records;
using CrmAlignment.Plugins.Adapters;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Pipeline;

/// <summary>
/// An image of the record, which answers for the columns that the step declares and for no other: the platform leaves out of an
/// image what the step did not ask for, and what is left out would look like an empty column and count as nothing.
/// </summary>
/// <param name="image">The image of the platform.</param>
/// <param name="declared">Columns that the step asked for.</param>
internal sealed class StepImage(Entity image, ICollection<string> declared) : IRecordValues
{
    private readonly EntityValues _values = new(image);

    public bool Has(string column) => _values.Has(Declared(column));

    public RecordValue Value(string column) => _values.Value(Declared(column));

    public string? DisplayText(string column) => _values.DisplayText(Declared(column));

    private string Declared(string column) => declared.Contains(column)
        ? column
        : throw new InvalidOperationException(
            $"The step asks no image for the column {column}: add it to the columns that the class which reads it declares.");
}
