using CrmAlignment.Model.Schema;

namespace CrmAlignment.Solution.Building;

/// <summary>Names and descriptions of the columns that the platform adds to every table, as the platform words them.</summary>
internal static class SystemLabels
{
    public static readonly Label CreatedBy = new("Created By", "Создано", "Автор створення", "创建者");
    public static readonly Label CreatedByText = new(
        "Unique identifier of the user who created the record.",
        "Уникальный идентификатор пользователя, создавшего запись.",
        "Унікальний ідентифікатор користувача, який створив запис.",
        "创建记录的用户的唯一标识符。");

    public static readonly Label CreatedOn = new("Created On", "Дата создания", "Дата створення", "创建时间");
    public static readonly Label CreatedOnText = new(
        "Date and time when the record was created.",
        "Дата и время создания записи.",
        "Дата й час створення запису.",
        "创建记录的日期和时间。");

    public static readonly Label CreatedOnBehalfBy = new(
        "Created By (Delegate)", "Создано (представитель)", "Автор створення (делегат)", "创建者(委派)");
    public static readonly Label CreatedOnBehalfByText = new(
        "Unique identifier of the delegate user who created the record.",
        "Уникальный идентификатор представителя, создавшего запись.",
        "Унікальний ідентифікатор делегата, який створив запис.",
        "创建记录的委派用户的唯一标识符。");

    public static readonly Label ModifiedBy = new("Modified By", "Изменено", "Автор змінення", "修改者");
    public static readonly Label ModifiedByText = new(
        "Unique identifier of the user who modified the record.",
        "Уникальный идентификатор пользователя, изменившего запись.",
        "Унікальний ідентифікатор користувача, який змінив запис.",
        "修改记录的用户的唯一标识符。");

    public static readonly Label ModifiedOn = new("Modified On", "Дата изменения", "Дата змінення", "修改时间");
    public static readonly Label ModifiedOnText = new(
        "Date and time when the record was modified.",
        "Дата и время изменения записи.",
        "Дата й час змінення запису.",
        "修改记录的日期和时间。");

    public static readonly Label ModifiedOnBehalfBy = new(
        "Modified By (Delegate)", "Изменено (представитель)", "Автор змінення (делегат)", "修改者(委派)");
    public static readonly Label ModifiedOnBehalfByText = new(
        "Unique identifier of the delegate user who modified the record.",
        "Уникальный идентификатор представителя, изменившего запись.",
        "Унікальний ідентифікатор делегата, який змінив запис.",
        "修改记录的委派用户的唯一标识符。");

    public static readonly Label ImportSequenceNumber = new(
        "Import Sequence Number", "Порядковый номер импорта", "Порядковий номер імпорту", "导入序列号");
    public static readonly Label ImportSequenceNumberText = new(
        "Sequence number of the import that created this record.",
        "Порядковый номер импорта, которым создана эта запись.",
        "Порядковий номер імпорту, яким створено цей запис.",
        "创建此记录的导入的序列号。");

    public static readonly Label OverriddenCreatedOn = new(
        "Record Created On", "Запись создана", "Запис створено", "记录创建时间");
    public static readonly Label OverriddenCreatedOnText = new(
        "Date and time that the record was migrated.",
        "Дата и время переноса записи.",
        "Дата й час перенесення запису.",
        "迁移记录的日期和时间。");

    public static readonly Label Owner = new("Owner", "Ответственный", "Власник", "负责人");
    public static readonly Label OwnerText = new("Owner Id", "Идентификатор ответственного", "Ідентифікатор власника", "负责人标识");

    public static readonly Label OwningBusinessUnit = new(
        "Owning Business Unit", "Ответственное подразделение", "Підрозділ-власник", "负责的业务部门");
    public static readonly Label OwningBusinessUnitText = new(
        "Unique identifier for the business unit that owns the record",
        "Уникальный идентификатор подразделения, ответственного за запись",
        "Унікальний ідентифікатор підрозділу, якому належить запис",
        "负责记录的业务部门的唯一标识符");

    public static readonly Label OwningTeam = new("Owning Team", "Ответственная группа", "Група-власник", "负责团队");
    public static readonly Label OwningTeamText = new(
        "Unique identifier for the team that owns the record.",
        "Уникальный идентификатор группы, ответственной за запись.",
        "Унікальний ідентифікатор групи, якій належить запис.",
        "负责记录的团队的唯一标识符。");

    public static readonly Label OwningUser = new("Owning User", "Ответственный пользователь", "Користувач-власник", "负责用户");
    public static readonly Label OwningUserText = new(
        "Unique identifier for the user that owns the record.",
        "Уникальный идентификатор пользователя, ответственного за запись.",
        "Унікальний ідентифікатор користувача, якому належить запис.",
        "负责记录的用户的唯一标识符。");

    public static readonly Label Organization = new("Organization Id", "Идентификатор организации", "Ідентифікатор організації", "组织标识");
    public static readonly Label OrganizationText = new(
        "Unique identifier for the organization",
        "Уникальный идентификатор организации",
        "Унікальний ідентифікатор організації",
        "组织的唯一标识符");

    public static readonly Label PrimaryKeyText = new(
        "Unique identifier for entity instances",
        "Уникальный идентификатор экземпляров сущности",
        "Унікальний ідентифікатор екземплярів сутності",
        "实体实例的唯一标识符");

    public static readonly Label State = new("Status", "Состояние", "Стан", "状态");
    public static readonly Label StateText = new("Status of the record", "Состояние записи", "Стан запису", "记录的状态");

    public static readonly Label Status = new("Status Reason", "Причина состояния", "Причина стану", "状态描述");
    public static readonly Label StatusText = new(
        "Reason for the status of the record", "Причина состояния записи", "Причина стану запису", "记录状态的原因");

    public static readonly Label Active = new("Active", "Активный", "Активний", "可用");
    public static readonly Label Inactive = new("Inactive", "Неактивный", "Неактивний", "停用");

    public static readonly Label TimeZoneRule = new(
        "Time Zone Rule Version Number", "Номер версии правила часового пояса", "Номер версії правила часового поясу", "时区规则版本号");
    public static readonly Label TimeZoneRuleText = new(
        "For internal use only.", "Только для внутреннего использования.", "Лише для внутрішнього використання.", "仅供内部使用。");

    public static readonly Label UtcConversion = new(
        "UTC Conversion Time Zone Code", "Код часового пояса (преобразование в UTC)", "Код часового поясу (перетворення на UTC)", "UTC 转换时区代码");
    public static readonly Label UtcConversionText = new(
        "Time zone code that was in use when the record was created.",
        "Код часового пояса, использовавшийся при создании записи.",
        "Код часового поясу, який використовувався під час створення запису.",
        "创建记录时使用的时区代码。");

    /// <summary>The name of a money column's twin in base currency.</summary>
    public static Label Base(Label label) => new(
        label.English + " (Base)", label.Russian + " (базовая валюта)", label.Ukrainian + " (базова валюта)", label.SimplifiedChinese + "(基础货币)");

    public static Label BaseText(Label label) => new(
        $"Value of the {label.English} in base currency.",
        $"Значение «{label.Russian}» в базовой валюте.",
        $"Значення «{label.Ukrainian}» в базовій валюті.",
        $"以基础货币表示的{label.SimplifiedChinese}的值。");
}
