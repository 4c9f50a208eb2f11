namespace CrmAlignment.Domain.Records;

/// <summary>
/// The columns of one record as the rules read them. The plug-ins adapt Entity to it.
/// For a money column the adapter also answers <c>column_base</c>; when a save changes the amount it computes the base amount from the
/// exchange rate, because the platform itself does so only after the PreOperation stage.
/// </summary>
public interface IRecordValues
{
    /// <summary>Whether the record carries the column, even with an empty value: in a Target, whether the save sets it.</summary>
    bool Has(string column);

    /// <summary>Value of the column; <see cref="RecordValue.Empty"/> when the record does not carry it.</summary>
    RecordValue Value(string column);

    /// <summary>What people see instead of the value, such as a choice's label or a lookup's name; null when not known.</summary>
    string? DisplayText(string column);
}
