using System;
using System.Collections.Immutable;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Solutions.Customization.Choices;

/// <summary>What is wrong with the number of an option.</summary>
internal static class OptionFault
{
    /// <summary>The choice has no such option, or cannot have it.</summary>
    public static Exception Unknown(ChoiceDefinition choice, int value) => DataverseFault.Of(
        DataverseErrorCode.PicklistValueOutOfRange,
        $"The picklist value is out of the range. The choice '{choice.Name}' has no option {value}.");

    /// <summary>The message is for columns of other types.</summary>
    public static Exception NotForColumn(string message, TableDefinition table, ColumnDefinition column, ImmutableArray<ColumnType> types)
    {
        var text = $"{message} is not for the column '{column.LogicalName}' of '{table.LogicalName}': its type is {column.Type}. "
            + $"It is for: {string.Join(", ", types)}.";

        // Only for this one Microsoft lists a code of its own.
        return message == "DeleteOptionValue"
            ? DataverseFault.Of(
                DataverseErrorCode.CannotDeleteEnumOptionsFromAttributeType,
                $"You can delete options only from picklist and status attributes. {text}")
            : DataverseFault.InvalidArgument(text);
    }
}
