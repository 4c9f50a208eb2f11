using CrmAlignment.Model.Tables;
using Names = CrmAlignment.Model.Tables.HolidayTable;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>Declaration of <see cref="HolidayTable"/>.</summary>
internal static class HolidaySchema
{
    internal static TableSchema Table { get; } = new()
    {
        LogicalName = Names.LogicalName,
        SchemaName = "crma_Holiday",
        Ownership = Ownership.Organization,
        Label = Glossary.Holiday.Name,
        CollectionLabel = Glossary.Holiday.Plural,
        Description = new(
            "A day without working hours; deleted with its calendar.",
            "День без рабочих часов; удаляется вместе с календарем.",
            "День без робочих годин; видаляється разом із календарем.",
            "没有工作时间的日期；随日历一起删除。"),
        Columns =
        [
            new TextColumn(
                Names.Name, 200,
                new("Name", "Название", "Назва", "名称"),
                new("Name of the holiday.", "Название нерабочего дня.", "Назва неробочого дня.", "节假日的名称。"))
            { IsPrimaryName = true, Required = Requirement.ApplicationRequired },
            new LookupColumn(
                Names.WorkCalendarId, WorkCalendarTable.LogicalName, Cascade.Parental, "crma_holiday_workcalendarid",
                Glossary.WorkCalendar.Name,
                new("Calendar in which the day is free.", "Календарь, в котором день нерабочий.", "Календар, у якому день неробочий.", "该日休息的日历。"))
            { Required = Requirement.ApplicationRequired },
            new DateTimeColumn(
                Names.Date, DateTimeBehavior.DateOnly,
                new("Date", "Дата", "Дата", "日期"),
                new("The day.", "Этот день.", "Цей день.", "具体日期。"))
            { Required = Requirement.ApplicationRequired },
        ],
    };
}
