struct StudentRecords {}
extension Scene { mutating func makeRecords() {} }
