using System;

namespace CrmAlignment.LocalDataverse.Storage.Functions;

/// <summary>What is known of a number over the rows of a group.</summary>
internal struct GroupMeasure
{
    /// <summary>The sum, which no order of rows can make too great on its way.</summary>
    internal Int128 Sum;

    /// <summary>In how many rows there is a value.</summary>
    internal long Count;

    /// <summary>The least value; means nothing without one.</summary>
    internal long Least;

    /// <summary>The greatest value; means nothing without one.</summary>
    internal long Greatest;

    /// <summary>Takes the value of a row.</summary>
    internal void Add(long value)
    {
        Least = Count == 0 || value < Least ? value : Least;
        Greatest = Count == 0 || value > Greatest ? value : Greatest;
        Sum += value;
        Count++;
    }
}
